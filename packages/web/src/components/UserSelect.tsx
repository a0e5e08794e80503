import { useQuery } from '@apollo/client/react';
import { useMemo } from 'react';
import { useFormats } from '../i18n/useFormats.ts';
import { Picker, type PickerFieldProps } from './Picker.tsx';
import { RegistrarsReferenceDocument, UsersReferenceDocument } from './reference.generated.ts';

interface Props extends PickerFieldProps<number> {
  /** 'registrars' is open to everyone who distributes letters; 'users' needs the right to edit people. */
  among: 'registrars' | 'users';
}

/** A person with an account. */
export function UserSelect({ among, value, onChange, ...field }: Props) {
  const formats = useFormats();
  const registrars = useQuery(RegistrarsReferenceDocument, {
    skip: among !== 'registrars',
    fetchPolicy: 'cache-first',
  });
  const users = useQuery(UsersReferenceDocument, { skip: among !== 'users' });
  const people = among === 'registrars' ? registrars.data?.registrars : users.data?.users;
  const options = useMemo(
    () =>
      (people ?? []).map((person) => ({
        value: String(person.id),
        label: person.displayName,
        hint: formats.name(person.post),
      })),
    [people, formats],
  );
  return (
    <Picker
      {...field}
      options={options}
      value={value === null ? null : String(value)}
      onChange={(id) => onChange(id === null ? null : Number(id))}
    />
  );
}
