import { isRole, roleNames } from '@tyndau/domain/access/roles';
import { useFormats } from '../../../i18n/useFormats.ts';

/** Roles as a line of words. */
export function useRoleNames(): (roles: readonly string[]) => string {
  const formats = useFormats();
  return (roles) =>
    roles
      .filter(isRole)
      .map((role) => formats.name(roleNames[role]))
      .join(', ');
}
