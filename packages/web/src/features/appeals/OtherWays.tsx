import { Button, Menu } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { type AppealAction, appealActionRules } from '@tyndau/domain/appeals/lifecycle';
import { useState } from 'react';
import { useHotkey } from '../../components/useHotkey.ts';
import { useFormats } from '../../i18n/useFormats.ts';
import { useRefusalText } from '../../i18n/useRefusalText.ts';
import { useT } from '../../i18n/useT.ts';
import type { OpenAction } from './ActionDialog.tsx';
import type { AppealPaperFragment } from './appeal.generated.ts';
import classes from './Card.module.css';

/** Ways out of the ordinary course, in the order in which they are looked for. */
const ways = [
  'appeal.prepareDecision',
  'appeal.recordHearing',
  'appeal.stopClock',
  'appeal.split',
  'appeal.forward',
  'appeal.forwardInPart',
  'appeal.recallForwarding',
  'appeal.passUp',
  'appeal.askToComply',
  'appeal.return',
  'appeal.terminate',
  'appeal.withdraw',
  'appeal.attachToEarlier',
  'appeal.propose',
  'appeal.declineProposal',
] as const satisfies readonly AppealAction[];

/** Reasons that say the way does not exist here at all: it would only be noise. */
const elsewhere = [
  'NOT_A_COMPLAINT',
  'HEARING_NOT_NEEDED',
  'NOTHING_TO_RECALL',
  'NO_PROPOSAL',
  'LETTER_IS_SPLIT',
  'PART_HAS_NO_PARTS',
];

interface Props {
  appeal: AppealPaperFragment;
  onOpen: (action: OpenAction) => void;
}

/** The side ways as a menu: each with its article, or with why it is closed just now. */
export function OtherWays({ appeal, onOpen }: Props) {
  const t = useT('paths');
  const formats = useFormats();
  const say = useRefusalText();
  const [isOpen, setOpen] = useState(false);
  const shown = ways.flatMap((way) =>
    appeal.availableActions
      .filter(({ action, refusal }) => action === way && !elsewhere.includes(refusal?.code ?? ''))
      .map(({ refusal }) => ({ way, why: refusal && say(refusal) })),
  );
  useHotkey('KeyP', t('otherKey'), () => setOpen(true), { when: shown.length > 0 });
  if (shown.length === 0) return null;
  return (
    <Menu opened={isOpen} onChange={setOpen} position="bottom-start" width={340} shadow="md">
      <Menu.Target>
        <Button variant="default" rightSection={<IconChevronDown size={14} />}>
          {t('other')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {shown.map(({ way, why }) => {
          const { name, article } = appealActionRules[way];
          const small = why ?? (article ? formats.name(article) : null);
          return (
            // Closed ways stay reachable by keys: the reason must be readable for everybody.
            <Menu.Item key={way} data-closed={why ? true : undefined} onClick={() => !why && onOpen(way)}>
              <span className={classes.way} data-closed={why ? true : undefined}>
                {formats.name(name)}
              </span>
              {small && <span className={classes.soft}>{small}</span>}
            </Menu.Item>
          );
        })}
      </Menu.Dropdown>
    </Menu>
  );
}
