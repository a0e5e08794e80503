import type { TemplateEntryFragment } from './reference.generated.ts';

export type Template = TemplateEntryFragment;

/** To whom a letter of the department goes. */
export const templatePurposes = ['applicant', 'body', 'internal'] as const;
