import { NumberInput, SimpleGrid, Textarea, TextInput } from '@mantine/core';
import { appealKindNames } from '@tyndau/domain/appeals/appealKinds';
import {
  appealCategoryNames,
  appealLanguageNames,
  appealTypeNames,
} from '@tyndau/domain/appeals/vocabularyNames';
import { BodySelect } from '../../components/BodySelect.tsx';
import { DateInput } from '../../components/DateInput.tsx';
import { DictionarySelect } from '../../components/DictionarySelect.tsx';
import { useFieldRefusals } from '../../components/FieldRefusals.tsx';
import { NameSelect } from '../../components/NameSelect.tsx';
import { QuestionSelect } from '../../components/QuestionSelect.tsx';
import { TerritorySelect } from '../../components/TerritorySelect.tsx';
import { useFormValues } from '../../components/useFormValues.ts';
import { useMutationWithRefusals } from '../../components/useMutationWithRefusals.ts';
import { useT } from '../../i18n/useT.ts';
import type { ActionProps } from './ActionDialog.tsx';
import { ActionDrawer } from './ActionDrawer.tsx';
import { AmendAppealDocument } from './actions.generated.ts';
import { type AmendValues, amendValuesOf } from './amendValues.ts';
import { changedOnly } from './changedOnly.ts';

/** Puts the current section right. Only what was changed is sent, so that two people may amend different fields. */
export function AmendDrawer({ appeal, onClose, onReload }: ActionProps) {
  const t = useT('appeals');
  const state = useMutationWithRefusals(AmendAppealDocument, (data) => data.amendAppeal);
  const before = amendValuesOf(appeal);
  const { values, set, patch } = useFormValues({ ...before, reason: '' });
  const { reason, ...current } = values;
  const changed = changedOnly(before, current);
  const send = async (version: number) =>
    (await state.run({ input: { id: appeal.id, version, ...changed, reason: reason.trim() || null } })) !==
    null;
  const fields = { values, set };
  return (
    <ActionDrawer
      action="appeal.amendCurrent"
      {...{ state, send, onClose, onReload }}
      version={appeal.version}
      mine={changed}
      onTakeTheirs={(theirs) => patch(theirs)}
      width={680}
      hint={t('action.onlyChanged')}
      disabledReason={Object.keys(changed).length === 0 ? t('action.nothingChanged') : null}
    >
      <SubjectFields {...fields} />
      <TextFields {...fields} />
      <OriginFields {...fields} />
      <TextInput
        name="reason"
        label={t('field.reason')}
        value={reason}
        onChange={(event) => set('reason')(event.currentTarget.value)}
      />
    </ActionDrawer>
  );
}

type WithReason = AmendValues & { readonly reason: string };
interface Fields {
  values: WithReason;
  set: ReturnType<typeof useFormValues<WithReason>>['set'];
}

function SubjectFields({ values, set }: Fields) {
  const t = useT('appeals');
  return (
    <>
      <QuestionSelect
        data-autofocus
        name="questionCode"
        label={t('field.question')}
        clearable={false}
        value={values.questionCode}
        onChange={(code) => code && set('questionCode')(code)}
      />
      <SimpleGrid cols={2} spacing="sm">
        <TerritorySelect
          name="territoryCode"
          label={t('field.place')}
          value={values.territoryCode}
          onChange={set('territoryCode')}
        />
        <NameSelect
          name="kind"
          label={t('field.kind')}
          names={appealKindNames}
          clearable={false}
          value={values.kind}
          onChange={(kind) => kind && set('kind')(kind)}
        />
        <NameSelect
          name="category"
          label={t('field.category')}
          names={appealCategoryNames}
          clearable={false}
          value={values.category}
          onChange={(category) => category && set('category')(category)}
        />
        {values.category === 'strategic' && (
          <DictionarySelect
            dictionary="strategicTopic"
            name="strategicTopic"
            label={t('field.strategicTopic')}
            value={values.strategicTopic}
            onChange={set('strategicTopic')}
          />
        )}
      </SimpleGrid>
    </>
  );
}

function TextFields({ values, set }: Fields) {
  const t = useT('appeals');
  const refused = useFieldRefusals();
  return (
    <>
      <Textarea
        name="annotation"
        label={t('field.annotation')}
        minRows={2}
        value={values.annotation}
        error={refused('annotation')}
        onChange={(event) => set('annotation')(event.currentTarget.value)}
      />
      <Textarea
        name="text"
        label={t('field.text')}
        minRows={3}
        maxRows={14}
        value={values.text}
        error={refused('text')}
        onChange={(event) => set('text')(event.currentTarget.value)}
      />
    </>
  );
}

function OriginFields({ values, set }: Fields) {
  const t = useT('appeals');
  const refused = useFieldRefusals();
  return (
    <SimpleGrid cols={2} spacing="sm">
      <NameSelect
        name="language"
        label={t('field.language')}
        names={appealLanguageNames}
        clearable={false}
        value={values.language}
        onChange={(language) => language && set('language')(language)}
      />
      <NameSelect
        name="type"
        label={t('field.type')}
        names={appealTypeNames}
        value={values.type}
        onChange={set('type')}
      />
      <BodySelect
        name="addresseeBodyId"
        label={t('field.addressee')}
        value={values.addresseeBodyId}
        onChange={set('addresseeBodyId')}
      />
      <NumberInput
        name="sheets"
        label={t('field.sheets')}
        min={0}
        hideControls
        allowDecimal={false}
        value={values.sheets}
        error={refused('sheets')}
        onChange={(sheets) => set('sheets')(Number(sheets) || 0)}
      />
      <DictionarySelect
        dictionary="higherSource"
        name="higherSource"
        label={t('field.higher')}
        value={values.higherSource}
        onChange={set('higherSource')}
      />
      {values.higherSource && (
        <>
          <TextInput
            name="coverNumber"
            label="№"
            value={values.coverNumber ?? ''}
            onChange={(event) => set('coverNumber')(event.currentTarget.value || null)}
          />
          <DateInput
            name="coverOn"
            label={t('column.registeredOn')}
            value={values.coverOn}
            onChange={set('coverOn')}
          />
        </>
      )}
    </SimpleGrid>
  );
}
