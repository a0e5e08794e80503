import { Pill } from '@mantine/core';
import { controlLevelNames } from '@tyndau/domain/appeals/vocabularyNames';
import { useNavigate } from 'react-router';
import { useCodeName } from '../../components/useCodeName.ts';
import { useReference } from '../../components/useReference.ts';
import { useT } from '../../i18n/useT.ts';
import { paths } from '../../paths.ts';
import classes from './Control.module.css';
import type { ControlFilter } from './controlFilter.ts';

/** What the board was narrowed to, each to be taken off again. */
export function ChosenGroups({ filter }: { filter: ControlFilter }) {
  const t = useT('control');
  const words = useT('words');
  const codeName = useCodeName();
  const { bodyShortName, territoryName } = useReference();
  const navigate = useNavigate();
  const { levels = [], bodyIds = [], districtCodes = [] } = filter;
  const chosen = [
    ...levels.map((level) => ({ name: codeName(controlLevelNames, level), without: { levels: undefined } })),
    ...bodyIds.map((id) => ({ name: bodyShortName(id), without: { bodyIds: undefined } })),
    ...districtCodes.map((code) => ({ name: territoryName(code), without: { districtCodes: undefined } })),
  ];
  if (chosen.length === 0) return null;
  return (
    <div className={classes.chosen}>
      <span className={classes.soft}>{t('chosen')}:</span>
      {chosen.map(({ name, without }) => (
        <Pill
          key={name}
          withRemoveButton
          removeButtonProps={{
            'aria-label': `${words('remove')}: ${name}`,
            tabIndex: 0,
            'aria-hidden': false,
          }}
          onRemove={() => navigate(paths.control({ ...filter, ...without }))}
        >
          {name}
        </Pill>
      ))}
    </div>
  );
}
