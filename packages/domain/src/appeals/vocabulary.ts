/** How a letter reached the office. */
export const appealSources = [
  'byHand',
  'kazpost',
  'egov',
  'virtualReception',
  'serviceCentre',
  'callCentre',
  'mobileApp',
  'videoMessage',
  'terminal',
  'frontOffice',
  'personalReception',
  'documentSystem',
] as const;
export type AppealSource = (typeof appealSources)[number];

/** АППК art. 63: written on paper or electronically, oral with a protocol, by videoconference. */
export const appealForms = ['paper', 'electronic', 'oral', 'videoconference'] as const;
export type AppealForm = (typeof appealForms)[number];

/** The mark of type on the card: one letter that came over two channels is one card of type paperAndElectronic. */
export const appealTypes = ['electronicOnly', 'paperAndElectronic', 'paperOnly'] as const;
export type AppealType = (typeof appealTypes)[number];

/** The department's own category; a complaint by category need not be a complaint by kind. */
export const appealCategories = ['strategic', 'typical', 'complaint'] as const;
export type AppealCategory = (typeof appealCategories)[number];

/** The eight strategic topics; the list grows by separate instruction of the department's leadership. */
export const strategicTopics = [
  'legislation',
  'sectorStrategy',
  'replicableProjects',
  'regionalDevelopment',
  'investment',
  'science',
  'technology',
  'stateSecurity',
] as const;
export type StrategicTopic = (typeof strategicTopics)[number];

export const appealCharacters = ['individual', 'collective'] as const;
export type AppealCharacter = (typeof appealCharacters)[number];

export const applicantKinds = ['naturalPerson', 'legalEntity', 'soleEntrepreneur'] as const;
export type ApplicantKind = (typeof applicantKinds)[number];

/** The language of a letter or an answer: the state language, the official one, or another. */
export const languages = ['kk', 'ru', 'other'] as const;
export type AppealLanguage = (typeof languages)[number];

/** How the consideration of an appeal ended. */
export const outcomes = [
  'satisfied',
  'partlySatisfied',
  'explained',
  'refused',
  'takenNote',
  'forwarded',
  'returned',
  'terminated',
  'leftWithoutConsideration',
  'withdrawn',
] as const;
export type Outcome = (typeof outcomes)[number];

/** The outcomes an answer of a body can have; the others are decisions of procedure. */
export const answerOutcomes = ['satisfied', 'partlySatisfied', 'explained', 'refused', 'takenNote'] as const;
export type AnswerOutcome = (typeof answerOutcomes)[number];

/** Whose control it is, the highest first. The same levels order assignments. */
export const controlLevels = [
  'president',
  'stateSecretary',
  'administration',
  'administrationDepartment',
  'akim',
  'leadership',
  'department',
] as const;
export type ControlLevel = (typeof controlLevels)[number];

/** From where a higher body sent the letter on. */
export const higherSources = [
  'administration',
  'government',
  'parliament',
  'centralBody',
  'prosecutorGeneral',
] as const;
export type HigherSource = (typeof higherSources)[number];
