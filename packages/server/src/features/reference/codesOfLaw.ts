import { appealKinds } from '@tyndau/domain/appeals/appealKinds';
import {
  appealCategories,
  appealCharacters,
  appealForms,
  appealSources,
  appealTypes,
  applicantKinds,
  controlLevels,
  higherSources,
  languages,
  outcomes,
} from '@tyndau/domain/appeals/vocabulary';
import { conformityRequirements } from '@tyndau/domain/paths/conformity';
import { groundDictionaries, groundRules } from '@tyndau/domain/paths/grounds';

const groundsIn = (dictionary: string) => [
  ...new Set(
    groundRules.flatMap(({ action, code }) => (groundDictionaries[action] === dictionary ? [code] : [])),
  ),
];

const lists: Readonly<Record<string, readonly string[]>> = {
  kind: appealKinds,
  category: appealCategories,
  character: appealCharacters,
  form: appealForms,
  source: appealSources,
  type: appealTypes,
  applicantKind: applicantKinds,
  controlLevel: controlLevels,
  higherSource: higherSources,
  language: languages,
  outcome: outcomes,
  forwardGround: groundsIn('forwardGround'),
  returnGround: groundsIn('returnGround'),
  terminationGround: groundsIn('terminationGround'),
  joiningGround: groundsIn('joiningGround'),
  conformityRequirement: Object.keys(conformityRequirements),
};

/**
 * Codes of the dictionaries whose values decide something in the law: a value nobody taught the law would have no
 * consequence. Null for a dictionary that may grow; names, order and validity of all of them are the administrator's.
 */
export function codesOfLaw(dictionary: string): readonly string[] | null {
  return lists[dictionary] ?? null;
}
