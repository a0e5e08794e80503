import { Button, Popover, SegmentedControl } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import { useLanguage, useT } from '../../i18n/useT.ts';
import { paths } from '../../paths.ts';
import classes from './PrintMenu.module.css';

export type PaperKind = 'brief' | 'pack' | 'invited' | 'calls' | 'agenda' | 'archive';

interface Props {
  kinds: readonly PaperKind[];
  /** Whom the papers are about, as paths.receptionPaper takes it. */
  people: Readonly<Record<string, string | number>>;
  /** «весь день»: said on the button. */
  what?: string;
  /** The language of the applicant, where it is one. */
  language?: 'kk' | 'ru';
}

/** The papers that can be printed here: each as PDF for the printer and as DOCX for the pen. */
export function PrintMenu({ kinds, people, what, language: theirs }: Props) {
  const t = useT('receptionPapers');
  const mine = useLanguage();
  const [language, setLanguage] = useState<'kk' | 'ru'>(theirs ?? (mine === 'ru' ? 'ru' : 'kk'));
  return (
    <Popover position="bottom-end" shadow="md" trapFocus returnFocus>
      <Popover.Target>
        <Button variant="default" size="compact-sm" leftSection={<IconPrinter size={15} />}>
          {what ? t('printOf', { what }) : t('print')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <SegmentedControl
          fullWidth
          size="xs"
          aria-label={t('language')}
          data={[
            { value: 'kk', label: 'Қазақша' },
            { value: 'ru', label: 'На русском' },
          ]}
          value={language}
          onChange={(next) => setLanguage(next === 'ru' ? 'ru' : 'kk')}
        />
        <ul className={classes.papers}>
          {kinds.map((kind) => (
            <li key={kind}>
              <span>{t(`kind.${kind}`)}</span>
              <a
                href={paths.receptionPaper(kind, 'pdf', language, people)}
                target="_blank"
                rel="noopener"
                aria-label={`${t(`kind.${kind}`)}, PDF`}
              >
                PDF
              </a>
              <a
                href={paths.receptionPaper(kind, 'docx', language, people)}
                download
                aria-label={`${t(`kind.${kind}`)}, DOCX`}
              >
                DOCX
              </a>
            </li>
          ))}
        </ul>
      </Popover.Dropdown>
    </Popover>
  );
}
