import { Stack } from '@mantine/core';
import { useFormats } from '../../i18n/useFormats.ts';
import { useT } from '../../i18n/useT.ts';
import { SideSheet } from '../../ui/SideSheet.tsx';
import { AccessBadge } from './AccessBadge.tsx';
import { AccessSection } from './AccessSection.tsx';
import { fullNameOf } from './fullNameOf.ts';
import classes from './People.module.css';
import { PersonForm } from './PersonForm.tsx';
import type { Person } from './peopleFilter.ts';

/** One account: who it is, and the keys to the door. */
export function PersonDrawer({ person, onClose }: { person: Person | null; onClose: () => void }) {
  const t = useT('people');
  const formats = useFormats();
  return (
    <SideSheet onClose={onClose} title={person ? fullNameOf(person) : t('add')}>
      <Stack gap="lg">
        {person && (
          <div className={classes.keys}>
            <AccessBadge person={person} />
            <span className={classes.quiet}>{t('since', { on: formats.dayOf(person.createdAt) })}</span>
          </div>
        )}
        <PersonForm person={person} onSaved={onClose} />
        {person && <AccessSection person={person} />}
      </Stack>
    </SideSheet>
  );
}
