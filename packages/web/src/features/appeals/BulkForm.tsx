import { useQuery } from '@apollo/client/react';
import { Button, Textarea } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import type { BulkAction } from '@tyndau/domain/appeals/bulkActs';
import type { ControlLevel } from '@tyndau/domain/appeals/vocabulary';
import { controlLevelNames } from '@tyndau/domain/appeals/vocabularyNames';
import { BodySelect } from '../../components/BodySelect.tsx';
import { FormShell } from '../../components/FormShell.tsx';
import { NameSelect } from '../../components/NameSelect.tsx';
import { useFormValues } from '../../components/useFormValues.ts';
import { useIdempotencyKey } from '../../components/useIdempotencyKey.ts';
import { useMutationWithRefusals } from '../../components/useMutationWithRefusals.ts';
import { useFormats } from '../../i18n/useFormats.ts';
import { useT } from '../../i18n/useT.ts';
import { BulkForecast } from './BulkForecast.tsx';
import { ActOnAppealsDocument, BulkPreviewDocument } from './bulk.generated.ts';
import type { scopeOf } from './bulkScope.ts';

interface Props {
  action: BulkAction;
  scope: ReturnType<typeof scopeOf>;
  onBegun: (actId: number) => void;
  onCancel: () => void;
}

/** What is asked once for all of them, and what would come of it. */
export function BulkForm({ action, scope, onBegun, onCancel }: Props) {
  const t = useT('bulk');
  const words = useT('words');
  const appeals = useT('appeals');
  const formats = useFormats();
  const { key } = useIdempotencyKey();
  const state = useMutationWithRefusals(ActOnAppealsDocument, (data) => data.actOnAppeals);
  const { values, set, patch } = useFormValues({
    level: 'leadership' as ControlLevel,
    bodyId: null as number | null,
    text: '',
  });
  const [reason] = useDebouncedValue(values.text.trim(), 400);
  const isRouting = action === 'appeal.route';
  const facts = {
    action,
    scope,
    level: action === 'appeal.putOnControl' ? values.level : null,
    bodyId: isRouting ? values.bodyId : null,
  };
  const isWhole = !isRouting || values.bodyId !== null;
  const { data, loading, error } = useQuery(BulkPreviewDocument, {
    // The law may ask for the reason too.
    variables: { input: isRouting ? facts : { ...facts, reason } },
    skip: !isWhole,
    fetchPolicy: 'network-only',
  });
  const preview = isWhole && !loading ? data?.bulkPreview : undefined;
  const can = preview?.can ?? 0;

  async function handleSubmit() {
    const text = values.text.trim() || null;
    const said = isRouting ? { resolution: text } : { reason: text };
    const done = await state.run({ input: { ...facts, ...said, idempotencyKey: key } });
    if (done?.act) onBegun(done.act.id);
  }
  return (
    <FormShell
      state={state}
      onSubmit={() => void handleSubmit()}
      submitLabel={t('run', { count: can, shown: formats.number(can) })}
      disabledReason={can === 0 ? t('none') : null}
      actions={
        <Button variant="default" onClick={onCancel}>
          {words('cancel')}
        </Button>
      }
    >
      {action === 'appeal.putOnControl' && (
        <NameSelect
          name="level"
          label={appeals('action.level')}
          names={controlLevelNames}
          clearable={false}
          data-autofocus
          value={values.level}
          onChange={(level) => level && patch({ level })}
        />
      )}
      {isRouting && (
        <BodySelect
          name="bodyId"
          label={appeals('action.body')}
          required
          data-autofocus
          value={values.bodyId}
          onChange={set('bodyId')}
        />
      )}
      {action !== 'appeal.takeIntoWork' && (
        <Textarea
          label={appeals(isRouting ? 'action.resolution' : 'action.reason')}
          value={values.text}
          onChange={(event) => set('text')(event.currentTarget.value)}
        />
      )}
      {isWhole && <BulkForecast preview={preview} error={error} />}
    </FormShell>
  );
}
