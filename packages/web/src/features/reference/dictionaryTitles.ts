import { useCallback } from 'react';
import { useT } from '../../i18n/useT.ts';

const known = [
  'answerCriterion',
  'answerDelivery',
  'applicantKind',
  'callResult',
  'category',
  'character',
  'citizenship',
  'conformityRequirement',
  'clockStopGround',
  'controlLevel',
  'hearingExemption',
  'envelopeOutcome',
  'extensionGround',
  'form',
  'forwardGround',
  'higherSource',
  'inspectionMark',
  'joiningGround',
  'kind',
  'language',
  'occupation',
  'outcome',
  'privilege',
  'refusalGround',
  'returnGround',
  'socialStatus',
  'source',
  'strategicTopic',
  'terminationGround',
  'type',
] as const;

/** The name of a small dictionary; one that somebody added later is called by its code. */
export function useDictionaryTitles(): (dictionary: string) => string {
  const t = useT('reference');
  return useCallback(
    (dictionary: string) => {
      const name = known.find((one) => one === dictionary);
      return name ? t(`dictionary.${name}`) : dictionary;
    },
    [t],
  );
}
