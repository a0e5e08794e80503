import { Textarea, TextInput } from '@mantine/core';
import { useMemo } from 'react';
import { BodySelect } from '../../components/BodySelect.tsx';
import { CoBodies } from '../../components/CoBodies.tsx';
import { DateInput } from '../../components/DateInput.tsx';
import { proposeBodies } from '../../components/proposeBodies.ts';
import { useFormValues } from '../../components/useFormValues.ts';
import { useMutationWithRefusals } from '../../components/useMutationWithRefusals.ts';
import { useBodies, useQuestions, useTerritories } from '../../components/useReference.ts';
import { useFormats } from '../../i18n/useFormats.ts';
import { useT } from '../../i18n/useT.ts';
import type { ActionProps } from './ActionDialog.tsx';
import { ActionDrawer } from './ActionDrawer.tsx';
import { RouteAppealDocument } from './actions.generated.ts';

interface Values {
  readonly bodyId: number | null;
  readonly coBodyIds: readonly number[];
  readonly resolution: string;
  readonly dueOn: string | null;
  readonly reason: string;
}

/** Sends the appeal to a body; the competent one is proposed, the one complained about is not offered. */
export function RouteDrawer({ appeal, onClose, onReload }: ActionProps) {
  const t = useT('appeals');
  const formats = useFormats();
  const { bodies } = useBodies();
  const { byCode: questions } = useQuestions();
  const { byCode: territories } = useTerritories();
  const state = useMutationWithRefusals(RouteAppealDocument, (data) => data.routeAppeal);
  const barred = useMemo(
    () => [appeal.complainedBody?.id, appeal.body?.id].filter((id) => id !== undefined),
    [appeal.complainedBody, appeal.body],
  );
  const suggested = useMemo(
    () =>
      proposeBodies({
        question: questions.get(appeal.question.code) ?? null,
        placeCode: appeal.territory?.code ?? null,
        territories,
        bodies,
        barred,
      }),
    [questions, appeal.question.code, appeal.territory, territories, bodies, barred],
  );
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
