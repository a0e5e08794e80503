import { Drawer } from '@mantine/core';
import { useT } from '../i18n/useT.ts';
import { Brand } from './Brand.tsx';
import { Rail } from './Rail.tsx';

/** The rail on a telephone: slides in, goes away when a section was chosen. */
export function RailDrawer({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const t = useT('shell');
  const words = useT('words');
  return (
    <Drawer
      opened={isOpen}
      onClose={onClose}
      size={280}
      padding={0}
      title={<Brand isFolded={false} />}
      closeButtonProps={{ 'aria-label': words('close'), mr: 'xs' }}
    >
      <nav aria-label={t('navigation')}>
        <Rail isFolded={false} onFollow={onClose} />
      </nav>
    </Drawer>
  );
}
