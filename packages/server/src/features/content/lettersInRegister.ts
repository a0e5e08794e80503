import type { DimensionFilter } from '@tyndau/domain/figures/figureQuestion';
import { registerFactsFor } from '../../figures/countFromRegister.ts';
import type { RegisterFacts } from '../../figures/registerFacts.ts';
import type { Office } from '../../office.ts';
import { idsOf, invert, keepBoth, type Mask, newMask } from '../../register/mask.ts';
import { dayCell } from '../../register/maskOf.ts';
import { cellFilter } from '../figures/cellFilter.ts';
import type { LetterPart } from './contentScope.ts';

/** Letters of a part as the register in memory has them: their ids, from the first. */
export interface LettersInRegister {
  readonly facts: RegisterFacts;
  readonly ids: Int32Array;
}

/** Finds the letters that the viewer may know of; null while the register is being read: the archive finds them then. */
export async function findInRegister(
  office: Office,
  { period, of, except }: LetterPart,
): Promise<LettersInRegister | null> {
  const known = await registerFactsFor(office);
  if (!known) return null;
  const { facts, seen } = known;
  const passing = (cell: LetterPart['of']) =>
    facts.choose(cellFilter(office, cell) as readonly DimensionFilter[], seen.mask, seen.key)?.mask;
  const [inside, outside] = [passing(of), except && passing(except)];
  if (!inside) return null;
  const mask = newMask(facts.register.size);
  mask.set(inside);
  if (outside) keepBoth(mask, invert(copyOf(outside)));
  const days = facts.days('registeredOn');
  const [from, to] = [dayCell(period.from), dayCell(period.to)];
  for (let id = 0; id < mask.length; id += 1) {
    const day = days[id] as number;
    if (day < from || day > to) mask[id] = 0;
  }
  return { facts, ids: idsOf(mask) };
}

function copyOf(mask: Mask): Mask {
  const copy = newMask(mask.length);
  copy.set(mask);
  return copy;
}
