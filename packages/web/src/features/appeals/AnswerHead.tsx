import { TextInput } from '@mantine/core';
import { type AnswerOutcome, type AppealLanguage, answerOutcomes } from '@tyndau/domain/appeals/vocabulary';
import { appealLanguageNames, outcomeNames } from '@tyndau/domain/appeals/vocabularyNames';
import { useFieldRefusals } from '../../components/FieldRefusals.tsx';
import { NameSelect } from '../../components/NameSelect.tsx';
import { NameSwitch } from '../../components/NameSwitch.tsx';
import { useT } from '../../i18n/useT.ts';
import type { ActionProps } from './ActionDialog.tsx';
import type { AnswerValues } from './answerValues.ts';

interface Props {
  values: AnswerValues;
  set: ((name: 'outcome') => (outcome: AnswerOutcome) => void) &
    ((name: 'language') => (language: AppealLanguage) => void) &
    ((name: 'outgoingNumber') => (number: string) => void);
  appeal: ActionProps['appeal'];
  /** What should be known of the outcome chosen. */
  outcomeHint?: string | null;
}

/** How an answer begins, written at once or as a draft: its outcome, its language, its number in the body. */
export function AnswerHead({ values, set, appeal, outcomeHint }: Props) {
  const t = useT('appeals');
  const refused = useFieldRefusals();
  // АППК art. 89: the state language or the language of the appeal.
  const languages = [...new Set<AppealLanguage>(['kk', appeal.language as AppealLanguage])];
  return (
    <>
      <NameSelect
        name="outcome"
        label={t('answer.outcome')}
        names={outcomeNames}
        only={answerOutcomes}
        clearable={false}
        data-autofocus
        {...(outcomeHint ? { description: outcomeHint } : {})}
        value={values.outcome}
        onChange={(outcome) => outcome && set('outcome')(outcome as AnswerOutcome)}
      />
      <NameSwitch
        name="language"
        label={t('answer.language')}
        names={appealLanguageNames}
        only={languages}
        value={values.language}
        onChange={set('language')}
      />
      <TextInput
        name="outgoingNumber"
        label={t('answer.outgoingNumber')}
        value={values.outgoingNumber}
        error={refused('outgoingNumber')}
        onChange={(event) => set('outgoingNumber')(event.currentTarget.value)}
      />
    </>
  );
}
