import type { Localized } from '../kernel/localized.ts';

/** The nine roles with an account. The citizen, the tenth, has none: a talon is looked up without signing in. */
export const roles = [
  'intakeClerk',
  'registrar',
  'controller',
  'receptionOrganiser',
  'analyst',
  'executor',
  'leadership',
  'administrator',
  'auditor',
] as const;

export type Role = (typeof roles)[number];

export const roleNames: Record<Role, Localized> = {
  intakeClerk: { kk: 'Қабылдау маманы', ru: 'Специалист приёма', en: 'Intake clerk' },
  registrar: { kk: 'Тіркеуші', ru: 'Регистратор', en: 'Registrar' },
  controller: { kk: 'Бақылаушы', ru: 'Контролёр', en: 'Controller' },
  receptionOrganiser: {
    kk: 'Қабылдауды ұйымдастырушы',
    ru: 'Организатор приёма',
    en: 'Reception organiser',
  },
  analyst: { kk: 'Талдаушы', ru: 'Аналитик', en: 'Analyst' },
  executor: { kk: 'Орындаушы', ru: 'Исполнитель', en: 'Executor' },
  leadership: { kk: 'Басшылық', ru: 'Руководство', en: 'Leadership' },
  administrator: { kk: 'Әкімші', ru: 'Администратор', en: 'Administrator' },
  auditor: { kk: 'Аудитор', ru: 'Аудитор', en: 'Auditor' },
};

/** Whether the text names a role. */
export function isRole(text: string): text is Role {
  return (roles as readonly string[]).includes(text);
}

/** An executor sees only what was sent to his body; everybody else sees the whole of their territory. */
export function seesOnlyOwnBody(role: Role): boolean {
  return role === 'executor';
}
