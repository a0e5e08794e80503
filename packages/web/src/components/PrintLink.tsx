import { Button } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useLanguage, useT } from '../i18n/useT.ts';

/** Opens the paper in the reader's language; English readers get the Russian one. */
export function PrintLink({ url }: { url: string }) {
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
