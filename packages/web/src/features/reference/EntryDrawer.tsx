import { Button, Group, Stack } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useT } from '../../i18n/useT.ts';
import { Notice } from '../../ui/Notice.tsx';
import { SideSheet } from '../../ui/SideSheet.tsx';
import { EntryGuard } from './entryGuard.ts';

interface Props {
  title: string;
  onClose: () => void;
  children: ReactNode;
  size?: number;
}

/** An entry laid open beside its shelf. Closing with something typed asks first: nothing typed is lost by a slip. */
export function EntryDrawer({ title, onClose, children, size = 560 }: Props) {
  const t = useT('reference');
  const [isDirty, setIsDirty] = useState(false);
  const [isAsking, setIsAsking] = useState(false);
  function handleClose() {
    if (isDirty) setIsAsking(true);
    else onClose();
  }
  return (
    <SideSheet onClose={handleClose} width={size} title={title}>
      <EntryGuard value={setIsDirty}>
        <Stack gap="lg">
          {isAsking && (
            <Notice tone="attention" role="alert" title={t('unsaved')}>
              <Group gap="xs" mt={4}>
                <Button size="compact-sm" data-autofocus onClick={() => setIsAsking(false)}>
                  {t('keepEditing')}
                </Button>
                <Button size="compact-sm" variant="default" onClick={onClose}>
                  {t('closeUnsaved')}
                </Button>
              </Group>
            </Notice>
          )}
          {children}
        </Stack>
      </EntryGuard>
    </SideSheet>
  );
}
