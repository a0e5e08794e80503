import { Button, Drawer } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useLanguage, useT } from '../../i18n/useT.ts';
import classes from './Discipline.module.css';

/** The side sheet of one entry of a book. */
export function Sheet(props: { title: string; onClose: () => void; children: ReactNode }) {
  const words = useT('words');
  return (
    <Drawer
      opened
      onClose={props.onClose}
      position="right"
      size="min(560px, 100vw)"
      title={props.title}
      closeButtonProps={{ 'aria-label': words('close') }}
    >
      <div className={classes.stack}>{props.children}</div>
    </Drawer>
  );
}

/** Opens the paper in the reader's language; English readers get the Russian one. */
export function PrintButton({ url }: { url: string }) {
  const words = useT('words');
  const language = useLanguage() === 'kk' ? 'kk' : 'ru';
  return (
    <Button
      component="a"
      href={`${url}?language=${language}`}
      target="_blank"
      variant="default"
      leftSection={<IconPrinter size={15} />}
    >
      {words('print')}
    </Button>
  );
}
