import { Textarea, TextInput } from '@mantine/core';
import { BodySelect } from '../../components/BodySelect.tsx';
import { CoBodies } from '../../components/CoBodies.tsx';
import { DateInput } from '../../components/DateInput.tsx';
import { useFormValues } from '../../components/useFormValues.ts';
import { useMutationWithRefusals } from '../../components/useMutationWithRefusals.ts';
import { useFormats } from '../../i18n/useFormats.ts';
import { useT } from '../../i18n/useT.ts';
import type { ActionProps } from './ActionDialog.tsx';
import { ActionDrawer } from './ActionDrawer.tsx';
import { RouteAppealDocument } from './actions.generated.ts';
import { BarredBodies } from './BarredBodies.tsx';
import { type CardPaths, KnownPaths } from './KnownPaths.tsx';
import { useProposedBodies } from './useProposedBodies.ts';

interface Values {
  readonly bodyId: number | null;
  readonly coBodyIds: readonly number[];
  readonly resolution: string;
  readonly dueOn: string | null;
  readonly reason: string;
}

/** Sends the appeal to a body; the competent one is proposed, those that may not have it are not, and it says why. */
export function RouteDrawer(props: ActionProps) {
  return <KnownPaths appeal={props.appeal}>{(paths) => <RouteForm {...props} paths={paths} />}</KnownPaths>;
}

function RouteForm({ appeal, paths, onClose, onReload }: ActionProps & { paths: CardPaths }) {
  const t = useT('appeals');
  const formats = useFormats();
  const state = useMutationWithRefusals(RouteAppealDocument, (data) => data.routeAppeal);
  const { barred, suggested } = useProposedBodies(appeal, paths);
  const { values, set } = useFormValues<Values>({
    bodyId: suggested[0] ?? null,
    coBodyIds: [],
    resolution: '',
    dueOn: null,
    reason: '',
  });
  const send = async (version: number) => {
    const { bodyId, coBodyIds, resolution, dueOn, reason } = values;
    const input = {
      id: appeal.id,
      version,
      bodyId: bodyId ?? 0,
      coBodyIds: [...coBodyIds],
      resolution: resolution.trim() || null,
      dueOn,
      reason: reason.trim() || null,
    };
    return (await state.run({ input })) !== null;
  };
  return (
    <ActionDrawer
      action="appeal.route"
      {...{ state, send, onClose, onReload }}
      version={appeal.version}
      mine={{ ...values }}
    >
      <BarredBodies paths={paths} />
      <BodySelect
        name="bodyId"
        label={t('action.body')}
        required
        data-autofocus
        value={values.bodyId}
        onChange={set('bodyId')}
        exclude={barred}
        suggested={suggested}
      />
      <CoBodies
        placeholder=""
        label={t('action.coBodies')}
        value={values.coBodyIds}
        onChange={set('coBodyIds')}
        exclude={barred}
      />
      <Textarea
        name="resolution"
        label={t('action.resolution')}
        minRows={2}
        value={values.resolution}
        onChange={(event) => set('resolution')(event.currentTarget.value)}
      />
      <DateInput
        name="dueOn"
        label={t('action.dueOn')}
        {...(appeal.dueOn
          ? { description: t('action.dueOnHint', { on: formats.date(appeal.dueOn) }), max: appeal.dueOn }
          : {})}
        value={values.dueOn}
        onChange={set('dueOn')}
      />
      {appeal.body && (
        <TextInput
          name="reason"
          label={t('action.reason')}
          value={values.reason}
          onChange={(event) => set('reason')(event.currentTarget.value)}
        />
      )}
    </ActionDrawer>
  );
}
