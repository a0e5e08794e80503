/** A person's name in the order of identity papers; the patronymic is present only if the paper has it (АППК art. 63). */
export interface PersonName {
  readonly lastName: string;
  readonly firstName: string;
  readonly patronymic: string | null;
}

/** 'Ахметова Айгүл Бекқызы'. */
export function fullName({ lastName, firstName, patronymic }: PersonName): string {
  return [lastName, firstName, patronymic].filter(Boolean).join(' ');
}

/** 'Ахметова А. Б.', as the talon prints who accepted the letter. */
export function surnameWithInitials({ lastName, firstName, patronymic }: PersonName): string {
  const initials = [firstName, patronymic].flatMap((name) => {
    const [first] = name ?? '';
    return first ? [`${first.toLocaleUpperCase('kk')}.`] : [];
  });
  return [lastName, ...initials].filter(Boolean).join(' ');
}

/**
 * Splits a name typed in one field. The first word is the surname, the second the given name, all the rest the
 * patronymic, which may be two words («Гасан оглы»). Null for an empty text.
 */
export function splitFullName(text: string): PersonName | null {
  const [lastName, firstName, ...rest] = text.trim().split(/\s+/).filter(Boolean);
  if (!lastName) return null;
  return { lastName, firstName: firstName ?? '', patronymic: rest.length > 0 ? rest.join(' ') : null };
}
