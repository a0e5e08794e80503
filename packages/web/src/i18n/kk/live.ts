import type { live as source } from '../ru/live.ts';
import type { Translation } from '../translation.ts';

export const live: Translation<typeof source> = {
  views: 'Карточканы {{name}} қарап отыр',
  edits: '{{name}} өзгертіп жатыр',
  changed: '{{name}} сағат {{when}}-де өзгертті. Теріп жатқаныңыз сақталады.',
  changedShown: '{{name}} сағат {{when}}-де өзгертті, карточка жаңартылды.',
  listChanged: 'Тізім өзгерді',
  show: 'Көрсету',
  hide: 'Жасыру',
};
