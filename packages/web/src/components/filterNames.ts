import { appealKindNames } from '@tyndau/domain/appeals/appealKinds';
import { appealLifecycle } from '@tyndau/domain/appeals/lifecycle';
import {
  appealCategoryNames,
  appealCharacterNames,
  appealFormNames,
  appealLanguageNames,
  appealSourceNames,
  appealTypeNames,
  applicantKindNames,
  controlLevelNames,
  higherSourceNames,
  outcomeNames,
  strategicTopicNames,
} from '@tyndau/domain/appeals/vocabularyNames';
import { dimensionOf } from '@tyndau/domain/figures/dimensions';
import type { AppealField } from '@tyndau/domain/filters/appealFields';
import type { Localized } from '@tyndau/domain/kernel/localized';

const stateNames = Object.fromEntries(
  Object.entries(appealLifecycle).map(([state, { name }]) => [state, name]),
);

const sexNames: Readonly<Record<string, Localized>> = {
  female: { kk: 'Әйел', ru: 'Женский', en: 'Female' },
  male: { kk: 'Ер', ru: 'Мужской', en: 'Male' },
};

const opinionNames: Readonly<Record<string, Localized>> = {
  satisfied: { kk: 'Қанағаттанған', ru: 'Доволен', en: 'Satisfied' },
  notSatisfied: { kk: 'Қанағаттанбаған', ru: 'Недоволен', en: 'Not satisfied' },
};

const ages = dimensionOf('ageBand').values;

/** What the codes of a closed list are called; timeliness is said by the words of the whole program. */
export const codeNames: Readonly<Partial<Record<AppealField, Readonly<Record<string, Localized>>>>> = {
  state: stateNames,
  kind: appealKindNames,
  category: appealCategoryNames,
  strategicTopic: strategicTopicNames,
  character: appealCharacterNames,
  source: appealSourceNames,
  form: appealFormNames,
  type: appealTypeNames,
  language: appealLanguageNames,
  outcome: outcomeNames,
  controlLevel: controlLevelNames,
  higherSource: higherSourceNames,
  applicantKind: applicantKindNames,
  sex: sexNames,
  callBack: opinionNames,
  ageBand: ages.from === 'list' ? ages.values : {},
};
