import { Button, Tooltip } from '@mantine/core';
import { type AppealAction, appealActionRules } from '@tyndau/domain/appeals/lifecycle';
import { RefusalNotice } from '../../components/RefusalNotice.tsx';
import { useHotkey } from '../../components/useHotkey.ts';
import { useMutationWithRefusals } from '../../components/useMutationWithRefusals.ts';
import { useFormats } from '../../i18n/useFormats.ts';
import { useRefusalText } from '../../i18n/useRefusalText.ts';
import type { OpenAction } from './ActionDialog.tsx';
import { TakeAppealIntoWorkDocument } from './actions.generated.ts';
import type { AppealPaperFragment } from './appeal.generated.ts';
import classes from './Card.module.css';
import { OtherWays } from './OtherWays.tsx';

/** The buttons of the bar in the order of an appeal's life; those of the sections stand in their sections. */
const inBar = [
  'appeal.comply',
  'appeal.resumeClock',
  'appeal.takeIntoWork',
  'appeal.draftAnswer',
  'appeal.passOn',
  'appeal.askInformation',
  'appeal.answer',
  'appeal.acceptAnswer',
  'appeal.returnAnswer',
  'appeal.route',
  'appeal.askExtension',
  'appeal.extend',
  'appeal.putOnControl',
  'appeal.removeFromControl',
] as const satisfies readonly AppealAction[];

const onwards: readonly AppealAction[] = [
  'appeal.comply',
  'appeal.resumeClock',
  'appeal.takeIntoWork',
  'appeal.draftAnswer',
  'appeal.answer',
  'appeal.acceptAnswer',
];

const keys: Partial<Record<AppealAction, string>> = {
  'appeal.takeIntoWork': 'KeyT',
  'appeal.draftAnswer': 'KeyD',
  'appeal.passOn': 'KeyP',
  'appeal.answer': 'KeyA',
  'appeal.acceptAnswer': 'KeyA',
  'appeal.returnAnswer': 'KeyB',
  'appeal.route': 'KeyR',
  'appeal.extend': 'KeyE',
};

interface Props {
  appeal: AppealPaperFragment;
  onOpen: (action: OpenAction) => void;
}

/** What this person may do with the appeal now; what he may not just now is grey and says why. */
export function ActionsBar({ appeal, onOpen }: Props) {
  const taking = useMutationWithRefusals(TakeAppealIntoWorkDocument, (data) => data.takeAppealIntoWork);
  const { id, version, availableActions } = appeal;
  const shown = inBar.flatMap((action) =>
    // A clock that runs cannot be let run on: that button would only be noise.
    availableActions.filter(
      (available) => available.action === action && available.refusal?.code !== 'CLOCK_RUNS',
    ),
  );
  // The one filled button is the step that the appeal waits for; sending it elsewhere is not.
  const awaited = (action: string) =>
    action === 'appeal.route' ? appeal.state === 'registered' : onwards.some((step) => step === action);
  const main = shown.find(({ action, refusal }) => refusal === null && awaited(action))?.action;
  if (availableActions.length === 0) return null;
  function start(action: AppealAction) {
    if (action === 'appeal.takeIntoWork') void taking.run({ input: { id, version } });
    else onOpen(action);
  }
  return (
    <div data-no-print>
      <div className={classes.actions} role="toolbar">
        {shown.map(({ action, refusal }) => (
          <ActionButton
            key={action}
            action={action as AppealAction}
            refusal={refusal}
            isMain={action === main}
            isBusy={taking.isSending && action === 'appeal.takeIntoWork'}
            onStart={start}
          />
        ))}
        <OtherWays appeal={appeal} onOpen={onOpen} />
      </div>
      <RefusalNotice state={taking} />
    </div>
  );
}

interface ButtonProps {
  action: AppealAction;
  refusal: AppealPaperFragment['availableActions'][number]['refusal'];
  isMain: boolean;
  isBusy: boolean;
  onStart: (action: AppealAction) => void;
}

function ActionButton({ action, refusal, isMain, isBusy, onStart }: ButtonProps) {
  const formats = useFormats();
  const say = useRefusalText();
  const rule = appealActionRules[action];
  const name = formats.name(rule.name);
  const why = refusal ? say(refusal) : null;
  const article = rule.article ? formats.name(rule.article) : null;
  useHotkey(keys[action] ?? 'F24', name, () => onStart(action), {
    when: refusal === null && keys[action] !== undefined,
  });
  return (
    <Tooltip
      label={why ?? article}
      disabled={!why && !article}
      events={{ hover: true, focus: true, touch: true }}
    >
      <Button
        variant={isMain ? 'filled' : 'default'}
        loading={isBusy}
        // Grey, but reachable by keys: the reason must be readable for everybody.
        {...(why ? { 'data-disabled': true, 'aria-disabled': true, 'aria-description': why } : {})}
        onClick={() => !why && onStart(action)}
      >
        {name}
      </Button>
    </Tooltip>
  );
}
