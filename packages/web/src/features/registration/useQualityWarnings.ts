import { type QualityWarning, qualityWarningsOf } from '@tyndau/domain/appeals/registrationQuality';
import { useMemo } from 'react';
import { useBodies, useQuestions, useTerritories } from '../../components/useReference.ts';
import type { RegistrationValues } from './registrationValues.ts';

/** What a second pair of eyes would say of the card as it stands; never blocks. */
export function useQualityWarnings(values: RegistrationValues, bodyId: number | null): QualityWarning[] {
  const { byCode: questions } = useQuestions();
  const { byCode: territories } = useTerritories();
  const { byId: bodies } = useBodies();
  const { annotation, text, questionCode, placeCode, isRouted } = values;
  return useMemo(() => {
    const question = questionCode ? questions.get(questionCode) : undefined;
    const path = pathOf(placeCode, territories);
    const body = isRouted && bodyId !== null ? bodies.get(bodyId) : undefined;
    return qualityWarningsOf({
      annotation,
      text,
      question: question
        ? { name: question.name, isLocal: question.districtFirst, competentBodyIds: question.bodyIds }
        : null,
      placePath: path.map(({ code }) => code),
      placeLevel: path[0]?.level ?? null,
      body: body
        ? { id: body.id, isAkimat: body.kind === 'districtAkimat', territoryCode: body.territoryCode ?? null }
        : null,
    });
  }, [annotation, text, questionCode, placeCode, isRouted, bodyId, questions, territories, bodies]);
}

interface Place {
  readonly code: string;
  readonly level: number;
  readonly parentCode?: string | null;
}

/** The place with everything above it, itself first. */
function pathOf(placeCode: string | null, territories: ReadonlyMap<string, Place>): Place[] {
  const path: Place[] = [];
  let place = placeCode === null ? undefined : territories.get(placeCode);
  while (place && path.length < 6) {
    path.push(place);
    place = place.parentCode ? territories.get(place.parentCode) : undefined;
  }
  return path;
}
