import type { useFormValues } from '../../components/useFormValues.ts';
import type { RegistrationValues } from './registrationValues.ts';

/** What every part of the registration form is given. */
export type RegistrationFields = Pick<
  ReturnType<typeof useFormValues<RegistrationValues>>,
  'values' | 'set' | 'patch'
>;
