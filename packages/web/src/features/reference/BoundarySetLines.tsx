import { Button } from '@mantine/core';
import { RefusalNotice } from '../../components/RefusalNotice.tsx';
import { useMutationWithRefusals } from '../../components/useMutationWithRefusals.ts';
import { useViewer } from '../../components/ViewerContext.tsx';
import { useFormats } from '../../i18n/useFormats.ts';
import { useT } from '../../i18n/useT.ts';
import { DateText } from '../../ui/DateText.tsx';
import {
  type BoundarySetsQuery,
  RemoveBoundariesDocument,
  RestoreBoundariesDocument,
} from './boundaries.generated.ts';
import classes from './Shelf.module.css';

type BoundarySet = BoundarySetsQuery['boundarySets'][number];

interface Props {
  sets: readonly BoundarySet[];
  onChanged: () => void;
}

/** Files of outlines with what of them is on the map; each comes off and goes on again. */
export function BoundarySetLines({ sets, onChanged }: Props) {
  const t = useT('boundaries');
  const formats = useFormats();
  const { may } = useViewer();
  const removing = useMutationWithRefusals(RemoveBoundariesDocument, (data) => data.removeBoundaries);
  const restoring = useMutationWithRefusals(RestoreBoundariesDocument, (data) => data.restoreBoundaries);
  async function turn({ id, removedAt }: BoundarySet) {
    if (await (removedAt ? restoring : removing).run({ id })) onChanged();
  }
  return (
    <div className={classes.scroll}>
      <RefusalNotice state={removing} />
      <RefusalNotice state={restoring} />
      <table className={classes.lines}>
        <thead>
          <tr>
            <th scope="col">{t('source')}</th>
            <th scope="col">{t('drawnOn')}</th>
            <th scope="col" className={classes.number}>
              {t('regions')}
            </th>
            <th scope="col" className={classes.number}>
              {t('districts')}
            </th>
            <th scope="col">{t('onMap')}</th>
            <th scope="col" className={classes.optional}>
              {t('loadedBy')}
            </th>
            {may('dictionary.edit') && <td />}
          </tr>
        </thead>
        <tbody>
          {sets.map((set) => (
            <tr key={set.id} className={classes.still} data-former={set.removedAt ? true : undefined}>
              <td>
                {set.source}
                <div className={classes.quiet}>
                  {set.fileName} · {set.codeProperty}
                </div>
              </td>
              <td className={classes.nowrap}>
                <DateText on={set.drawnOn} />
              </td>
              <td className={classes.number}>{formats.number(set.regions)}</td>
              <td className={classes.number}>{formats.number(set.districts)}</td>
              <td>{set.removedAt ? t('takenOff') : t('shown', { count: set.shown })}</td>
              <td className={classes.optional}>
                {set.loadedBy?.displayName}
                <div className={classes.quiet}>
                  <DateText at={set.loadedAt} />
                </div>
              </td>
              {may('dictionary.edit') && (
                <td className={classes.number}>
                  <Button
                    size="compact-xs"
                    variant="default"
                    aria-label={`${set.removedAt ? t('restore') : t('remove')}: ${set.source}`}
                    onClick={() => void turn(set)}
                  >
                    {set.removedAt ? t('restore') : t('remove')}
                  </Button>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
