import type { refusals as ru } from '../ru/refusals.ts';
import type { Translation } from '../translation.ts';

export const refusals = {
  UNKNOWN: 'Қабылданбады. Себептің коды: {{code}}',
  REQUIRED: 'Бұл өрісті толтырыңыз',
  INVALID_INPUT: 'Осы өрістің мәнін тексеріңіз',
  STALE_VERSION: 'Сіз түзетіп жатқанда жазба өзгертілді',
  SIGN_IN_FAILED: 'Логин немесе құпиясөз сәйкес келмейді',
  SIGN_IN_LOCKED: 'Сәтсіз әрекет тым көп. Кейінірек қайталаңыз',
  ACCOUNT_DISABLED: 'Есептік жазба өшірілген. Әкімшіге хабарласыңыз',
  PASSWORD_WRONG: 'Қазіргі құпиясөз сәйкес келмейді',
  PASSWORD_TOO_SHORT: 'Құпиясөз тым қысқа',
  PASSWORD_TOO_WEAK: 'Мұндай құпиясөзді табу оңай',
  PASSWORDS_DIFFER: 'Құпиясөздер сәйкес келмейді',
  IIN_LENGTH: 'ЖСН он екі цифрдан тұрады',
  FILE_TOO_LARGE: 'Файл тым үлкен',
  FILE_TYPE: 'Мұндай түрдегі файлдар қабылданбайды',
  FILE_EMPTY: 'Файл бос',
  UPLOAD_FAILED: 'Файлды жіберу мүмкін болмады. Қайталаңыз',
} satisfies Translation<typeof ru>;
