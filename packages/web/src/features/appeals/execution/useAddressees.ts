import { useMemo } from 'react';
import type { PickerOption } from '../../../components/pickerOptions.ts';
import { useFormats } from '../../../i18n/useFormats.ts';
import { useT } from '../../../i18n/useT.ts';
import type { Execution } from './useExecution.ts';

/** Colleagues by name and post, then units: to whom of the body something may be given. */
export function useAddressees({ colleagues, units }: Execution): readonly PickerOption[] {
  const t = useT('execution');
  const formats = useFormats();
  return useMemo(
    () => [
      ...colleagues.map(({ id, person }) => ({
        value: `person ${id}`,
        label: person.displayName,
        hint: formats.name(person.post),
      })),
      ...(units.length > 1
        ? units.map(({ id, name }) => ({
            value: `unit ${id}`,
            label: formats.name(name),
            hint: t('pass.unit'),
          }))
        : []),
    ],
    [colleagues, units, formats, t],
  );
}

/** The choice as the window takes it. */
export function givenTo(choice: string | null): { userId?: number; bodyId?: number } {
  const [kind, id] = (choice ?? '').split(' ');
  if (kind === 'person') return { userId: Number(id) };
  return kind === 'unit' ? { bodyId: Number(id) } : { bodyId: 0 };
}
