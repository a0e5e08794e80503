import { Button } from '@mantine/core';
import { IconFileText } from '@tabler/icons-react';
import { useHotkey } from '../../components/useHotkey.ts';
import { useT } from '../../i18n/useT.ts';
import { printDocument } from './printDocument.ts';

interface Props {
  /** Null: the letter is not an oral appeal. */
  url: string | null;
  /** The language of the appeal: that protocol is signed. */
  language: string;
  /** Alt+Shift+P prints it. */
  hasKey?: boolean;
}

const marks = { kk: 'ҚАЗ', ru: 'РУС' } as const;

/** The protocol of an oral appeal, in the language it was made in first. */
export function ProtocolLinks({ url, language, hasKey = false }: Props) {
  const t = useT('counter');
  const own = language === 'ru' ? 'ru' : 'kk';
  const languages = own === 'ru' ? (['ru', 'kk'] as const) : (['kk', 'ru'] as const);
  useHotkey('Alt+Shift+KeyP', t('protocol.printKeys'), () => printDocument(`${url}?language=${own}`), {
    when: hasKey && url !== null,
  });
  if (url === null) return null;
  return languages.map((one) => (
    <Button
      key={one}
      component="a"
      href={`${url}?language=${one}`}
      target="_blank"
      rel="noopener"
      size="sm"
      variant="default"
      leftSection={<IconFileText size={16} />}
      aria-label={`${t('protocol.print')}: ${marks[one]}, ${t('protocol.onPaper', { language: t(`protocol.${one}`) })}`}
      onClick={(event: React.MouseEvent) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        printDocument(`${url}?language=${one}`);
      }}
    >
      {t('protocol.print')}: {marks[one]}
    </Button>
  ));
}
