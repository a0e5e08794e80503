import type { live as source } from '../ru/live.ts';
import type { Translation } from '../translation.ts';

export const live: Translation<typeof source> = {
  views: '{{name}} is looking at the card',
  edits: '{{name}} is editing',
  changed: 'Changed by {{name}} at {{when}}. What you are typing stays.',
  changedShown: 'Changed by {{name}} at {{when}}; the card is up to date.',
  listChanged: 'The list has changed',
  show: 'Show',
  hide: 'Hide',
};
