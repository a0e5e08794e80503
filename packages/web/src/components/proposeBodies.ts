interface QuestionCompetence {
  /** In the order they are proposed. */
  readonly bodyIds: readonly number[];
  readonly districtFirst: boolean;
}
interface BodyInPlace {
  readonly id: number;
  readonly kind: string;
  readonly territoryCode: string | null;
  readonly validTo: string | null;
}
interface Place {
  readonly code: string;
  readonly parentCode: string | null;
}

export interface ProposalContext {
  readonly question: QuestionCompetence | null;
  /** Where it happened. */
  readonly placeCode: string | null;
  readonly territories: ReadonlyMap<string, Place>;
  readonly bodies: readonly BodyInPlace[];
  /** The body complained about and those that decided the matter before: the letter never goes to them. */
  readonly barred: readonly number[];
}

/**
 * To whom the letter is proposed, best first: for local matters the akimat of the place, then the bodies competent for
 * the question. Never a body that the letter complains about or that has answered it before (АППК art. 64, 91).
 */
export function proposeBodies({
  question,
  placeCode,
  territories,
  bodies,
  barred,
}: ProposalContext): number[] {
  if (!question) return [];
  const local = question.districtFirst ? akimatOf(placeCode, territories, bodies) : null;
  const proposed = [...(local === null ? [] : [local]), ...question.bodyIds];
  return [...new Set(proposed)].filter((id) => !barred.includes(id));
}

function akimatOf(
  placeCode: string | null,
  territories: ProposalContext['territories'],
  bodies: readonly BodyInPlace[],
): number | null {
  let place = placeCode === null ? undefined : territories.get(placeCode);
  for (let step = 0; place && step < 6; step += 1) {
    const { code } = place;
    const akimat = bodies.find(
      (body) => body.kind === 'districtAkimat' && body.territoryCode === code && !body.validTo,
    );
    if (akimat) return akimat.id;
    place = place.parentCode === null ? undefined : territories.get(place.parentCode);
  }
  return null;
}
