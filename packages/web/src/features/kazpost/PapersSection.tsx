import { Button } from '@mantine/core';
import { IconFileTypeDocx, IconPrinter } from '@tabler/icons-react';
import { useFormats } from '../../i18n/useFormats.ts';
import { useT } from '../../i18n/useT.ts';
import { paths } from '../../paths.ts';
import { Section } from '../../ui/Section.tsx';
import classes from './Kazpost.module.css';
import type { PostalHeadFragment } from './kazpost.generated.ts';

const languages = ['kk', 'ru'] as const;
const kinds = ['list', 'act'] as const;
const languageMarks = { kk: 'ҚАЗ', ru: 'РУС' } as const;

/** The list that goes back with the courier and the act, to be printed and signed. */
export function PapersSection({ head }: { head: PostalHeadFragment }) {
  const t = useT('kazpost');
  const formats = useFormats();
  return (
    <Section title={t('papers')}>
      <div className={classes.form}>
        {head.closedAt && (
          <div className={classes.soft}>
            {t('closed', { name: head.closedBy?.displayName ?? '', at: formats.dateTime(head.closedAt) })}
          </div>
        )}
        {kinds.map((kind) => (
          <div key={kind}>
            <div>{t(`paper.${kind}`)}</div>
            <div className={classes.tools}>
              {languages.map((language) => (
                <span key={language} className={classes.tools}>
                  <Button
                    component="a"
                    size="xs"
                    href={paths.postalPaper(head.id, kind, 'pdf', language)}
                    target="_blank"
                    rel="noopener"
                    leftSection={<IconPrinter size={16} />}
                    aria-label={`${t(`paper.${kind}`)}, PDF, ${languageMarks[language]}`}
                  >
                    PDF {languageMarks[language]}
                  </Button>
                  <Button
                    component="a"
                    size="xs"
                    variant="default"
                    href={paths.postalPaper(head.id, kind, 'docx', language)}
                    leftSection={<IconFileTypeDocx size={16} />}
                    aria-label={`${t(`paper.${kind}`)}, DOCX, ${languageMarks[language]}`}
                  >
                    DOCX {languageMarks[language]}
                  </Button>
                </span>
              ))}
            </div>
          </div>
        ))}
      </div>
    </Section>
  );
}
