import type { SystemicIssue } from './findGroups.ts';
import type { LettersInRegister } from './lettersInRegister.ts';

/** Questions on which at least so many different people wrote from one place; null for more groups than are counted. */
export function countSystemic(
  { facts, ids }: LettersInRegister,
  leastPeople: number,
): readonly SystemicIssue[] | null {
  const groups = facts.groups(['question', 'district']);
  if (!groups) return null;
  const appeals = new Uint32Array(groups.count);
  for (const id of ids) {
    const group = groups.of[id] as number;
    appeals[group] = (appeals[group] as number) + 1;
  }
  const applicants = facts.register.column('applicant').cells;
  const isRepeat = facts.holding(repeat);
  const people = new Map<number, { people: Set<number>; repeats: number }>();
  for (const id of ids) {
    const group = groups.of[id] as number;
    // Fewer letters than people are asked for: nobody has to be told apart.
    if ((appeals[group] as number) < leastPeople) continue;
    const of = people.get(group) ?? { people: new Set(), repeats: 0 };
    people.set(group, of);
    const applicant = applicants[id] as number;
    if (applicant >= 0) of.people.add(applicant);
    of.repeats += isRepeat?.[id] ?? 0;
  }
  return [...people].flatMap(([group, of]) => {
    const [questionCode = '', districtCode = ''] = groups.keysOf(group);
    if (of.people.size < leastPeople || districtCode === '') return [];
    const { repeats } = of;
    return [
      { questionCode, districtCode, appeals: appeals[group] as number, people: of.people.size, repeats },
    ];
  });
}

const repeat = { field: 'isRepeat', in: [true] } as const;
