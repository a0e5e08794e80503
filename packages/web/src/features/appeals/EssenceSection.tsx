import { useFormats } from '../../i18n/useFormats.ts';
import { useT } from '../../i18n/useT.ts';
import { Section } from '../../ui/Section.tsx';
import type { AppealPaperFragment } from './appeal.generated.ts';
import classes from './Card.module.css';

/** What the letter says: the question, the essence, the text. */
export function EssenceSection({ appeal }: { appeal: AppealPaperFragment }) {
  const t = useT('appeals');
  const formats = useFormats();
  return (
    <Section title={t('section.essence')} hint={formats.name(appeal.question.name)}>
      <p className={classes.annotation}>{appeal.annotation}</p>
      {appeal.text ? (
        <div className={classes.text}>{appeal.text}</div>
      ) : (
        <p className={classes.soft}>{t('noText')}</p>
      )}
    </Section>
  );
}
