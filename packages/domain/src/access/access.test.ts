import { describe, expect, it } from 'vitest';
import { maskAddress, maskEmail, maskIin, maskPhone, personalDataViews } from './masking.ts';
import { may, permissions, permissionsOf, rolesThatMay } from './permissions.ts';
import { roles, seesOnlyOwnBody } from './roles.ts';

describe('who may do what', () => {
  it('the auditor reads and changes nothing', () => {
    const allowed = ['dashboard.read', 'report.build', 'export', 'appeal.seePersonalData'];
    expect(
      permissionsOf.auditor.filter((name) => !name.endsWith('.read') && !allowed.includes(name)),
    ).toEqual([]);
    expect(permissions.filter((name) => name.endsWith('.read') && !may('auditor', name))).toEqual([]);
  });

  it('the one who answers never reviews the answer', () => {
    expect(rolesThatMay('appeal.answer')).toEqual(['executor']);
    expect(rolesThatMay('appeal.review')).toEqual(['controller', 'leadership']);
  });

  it('control is never removed by the executor', () => {
    expect(rolesThatMay('appeal.control')).toEqual(['registrar', 'controller', 'leadership']);
  });

  it('the administrator keeps the house and does not touch letters', () => {
    expect(permissionsOf.administrator.filter((name) => name.startsWith('appeal.'))).toEqual(['appeal.read']);
    expect(rolesThatMay('people.edit')).toEqual(['administrator']);
  });

  it('everything that can be allowed is allowed to somebody, once', () => {
    for (const permission of permissions) expect(rolesThatMay(permission), permission).not.toEqual([]);
    for (const role of roles) expect(new Set(permissionsOf[role]).size).toBe(permissionsOf[role].length);
  });

  it('only the executor is bound to one body', () => {
    expect(roles.filter(seesOnlyOwnBody)).toEqual(['executor']);
  });

  it('whoever may not see personal data sees them masked', () => {
    for (const role of roles) {
      expect(personalDataViews[role].contacts === 'full', role).toBe(may(role, 'appeal.seePersonalData'));
    }
    expect(personalDataViews.leadership).toEqual({ iin: 'masked', contacts: 'full' });
  });
});

describe('masking', () => {
  it('leaves enough to tell people apart', () => {
    expect(maskIin('850315300019')).toBe('••••••••0019');
    expect(maskPhone('+77011234567')).toBe('+7701•••••67');
    expect(maskAddress('г. Костанай, пр. Аль-Фараби, 66, кв. 5')).toBe('г. Костанай, •••');
    expect(maskEmail('askar@mail.kz')).toBe('a•••@mail.kz');
  });

  it('hides what is too short to hide a part of', () => {
    expect(maskIin('8503')).toBe('••••');
    expect(maskPhone('109')).toBe('•••');
    expect(maskAddress('Аль-Фараби 66')).toBe('•••');
    expect(maskAddress('')).toBe('');
    expect(maskEmail('')).toBe('•••');
  });
});
