import type { TypePolicies } from '@apollo/client/cache';

/** What names a record where it is not `id`. `false`: no name of its own, lives inside what carries it. */
export const typePolicies: TypePolicies = {
  Territory: { keyFields: ['code'] },
  Question: { keyFields: ['code'] },
  DictionaryEntry: { keyFields: ['dictionary', 'code'] },
  Template: { keyFields: ['code'] },
  TermRule: { keyFields: ['code'] },
  CalendarException: { keyFields: ['on'] },
  Setting: { keyFields: ['key'] },
  Draft: { keyFields: ['key'] },
  SearchHit: { keyFields: false },
  ImportRow: { keyFields: false },
  ReceptionStep: { keyFields: false },
  PublicReceptionDate: { keyFields: false },
  PublicReceptionSchedule: { keyFields: false },
  // A month of one official is not his month of another.
  PublicScheduleLine: { keyFields: false },
  // References carry fewer fields than the record but name the same one; merging them would mix two types.
  UserRef: { keyFields: ['id'] },
  Localized: { keyFields: false },
  Timeliness: { keyFields: false },
  Term: { keyFields: false },
  FrontPage: { keyFields: false, merge: true },
  // The person's right to act is a property of the moment: always the newest list.
  Appeal: { fields: { availableActions: { merge: false }, history: { merge: false } } },
};
