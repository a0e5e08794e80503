import { useQuery } from '@apollo/client/react';
import type { AnswerOutcome } from '@tyndau/domain/appeals/vocabulary';
import { useMemo } from 'react';
import { useViewer } from '../../components/ViewerContext.tsx';
import { useFormats } from '../../i18n/useFormats.ts';
import type { AnswerValues } from './answerValues.ts';
import { AnswerTemplatesDocument, type AppealPaperFragment } from './appeal.generated.ts';
import { fillTemplate } from './fillTemplate.ts';
import { placesIn } from './templatePlaces.ts';

const templateOf: Record<AnswerOutcome, string> = {
  satisfied: 'answerSatisfied',
  partlySatisfied: 'answerPartlySatisfied',
  explained: 'answerExplained',
  refused: 'answerRefused',
  takenNote: 'takenNoteNotice',
};

/** The text the office keeps for this outcome, in the language of the answer, with what the card knows filled in. */
export function useAnswerTemplate(appeal: AppealPaperFragment, values: AnswerValues): string | null {
  const formats = useFormats();
  const { viewer } = useViewer();
  const templates = useQuery(AnswerTemplatesDocument, { fetchPolicy: 'cache-first' }).data?.templates;
  const { outcome, language, outgoingNumber, answeredOn, signedByName } = values;
  return useMemo(() => {
    const template = templates?.find(({ code }) => code === templateOf[outcome]);
    if (!template) return null;
    const facts = {
      applicantName: appeal.card.displayName || appeal.applicantName,
      applicantAddress: appeal.card.address,
      number: appeal.number,
      registeredOn: formats.date(appeal.registeredOn),
      outgoingNumber,
      outgoingOn: formats.date(answeredOn),
      signatoryName: signedByName,
      executorName: viewer.displayName,
      bodyName: appeal.body ? formats.name(appeal.body.name) : '',
    };
    return fillTemplate(language === 'ru' ? template.bodyRu : template.bodyKk, facts, placesIn(language));
  }, [templates, outcome, language, outgoingNumber, answeredOn, signedByName, appeal, viewer, formats]);
}
