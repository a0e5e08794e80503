import type { Body } from '../db/generated/client.ts';
import type { ReferenceBook } from '../reference/book.ts';
import { executingBodies } from './cast.ts';
import type { Dice } from './random.ts';

/** Kinds of bodies that count as local (МИО); all the others are central or belong to nobody. */
export const localBodyKinds = [
  'management',
  'districtAkimat',
  'akimatApparatus',
  'controlDepartment',
  'regionalAkimat',
];

/** Where appeals go. */
export interface Routes {
  /**
   * The body an appeal is sent to: the akimat of the place where the classifier says so, else the first competent one
   * that is not excluded. Null when only bodies outside the region are competent: then it is forwarded.
   */
  executor(
    dice: Dice,
    questionCode: string,
    districtCode: string | null,
    excluded: readonly number[],
  ): number | null;
  /** The body outside to which an appeal is forwarded by competence. */
  outside(dice: Dice, questionCode: string): number;
  isLocal(bodyId: number): boolean;
  /** A body to complain about: not the one that will consider. */
  contested(dice: Dice, districtCode: string | null): number;
  readonly apparatusId: number;
}

/** Prepares the ways from questions to bodies. */
export function openRoutes(book: ReferenceBook): Routes {
  const executing = new Set(executingBodies(book).map(({ id }) => id));
  const bodies = [...book.bodies.values()];
  const akimats = new Map(
    bodies
      .filter(({ kind }) => kind === 'districtAkimat')
      .map(({ id, territoryCode }) => [territoryCode, id]),
  );
  const idOf = (code: string) => {
    const body = book.bodiesByCode.get(code);
    if (!body) throw new Error(`The reference data has no body ${code}: load it first`);
    return body.id;
  };
  const apparatusId = idOf('kst-apparatus');
  const everywhere = bodies.filter(({ kind, validTo }) => kind === 'central' && validTo === null);
  const elsewhere = bodies.filter(({ kind, code }) => kind === 'regionalAkimat' && code !== 'kst');
  const inForce = (id: number) => isInForce(book.bodies.get(id));
  return {
    apparatusId,
    executor(dice, questionCode, districtCode, excluded) {
      const competent = (book.competence.byQuestion.get(questionCode) ?? []).filter((id) =>
        executing.has(id),
      );
      const akimat = districtCode === null ? undefined : akimats.get(districtCode);
      const isDistrict = (book.questions.get(questionCode)?.districtFirst ?? false) && dice.chance(0.72);
      const order = isDistrict && akimat !== undefined ? [akimat, ...competent] : competent;
      const last = akimat === undefined ? [apparatusId] : [apparatusId, akimat];
      return [...order, ...(order.length > 0 ? last : [])].find((id) => !excluded.includes(id)) ?? null;
    },
    outside(dice, questionCode) {
      const competent = (book.competence.byQuestion.get(questionCode) ?? []).filter(
        (id) => !executing.has(id) && inForce(id),
      );
      if (competent.length > 0) return dice.pick(competent);
      if (dice.chance(0.25)) return dice.pick(elsewhere).id;
      return dice.pick(everywhere).id;
    },
    isLocal: (bodyId) => localBodyKinds.includes(book.bodies.get(bodyId)?.kind ?? ''),
    contested: (dice, districtCode) =>
      (districtCode !== null && dice.chance(0.6) ? akimats.get(districtCode) : undefined) ??
      dice.pick([...executing].filter((id) => id !== apparatusId)),
  };
}

function isInForce(body: Body | undefined): boolean {
  return body !== undefined && body.validTo === null;
}
