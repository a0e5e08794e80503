import { appealLanguageNames, outcomeNames } from '@tyndau/domain/appeals/vocabularyNames';
import { useCodeName } from '../../components/useCodeName.ts';
import { useFormats } from '../../i18n/useFormats.ts';
import { useT } from '../../i18n/useT.ts';
import { FileChip } from '../../ui/FileChip.tsx';
import { Section } from '../../ui/Section.tsx';
import classes from './Expertise.module.css';
import type { ExpertisePaperFragment } from './expertise.generated.ts';
import type { Passage } from './passage.ts';
import { Sheet } from './Sheet.tsx';

export type Answer = ExpertisePaperFragment['answers'][number];

interface Props {
  appeal: ExpertisePaperFragment;
  answer: Answer | null;
  shown: Passage | null;
  onChoose: (passage: Passage | null) => void;
}

/** The letter and the answer side by side; where none waits, the last one given. */
export function Papers({ appeal, answer, shown, onChoose }: Props) {
  const t = useT('expertise');
  const formats = useFormats();
  const codeName = useCodeName();
  const read = answer ?? appeal.answers.at(-1) ?? null;
  return (
    <div className={classes.pair}>
      <Section
        title={t('appeal')}
        hint={`${appeal.applicantName}, ${codeName(appealLanguageNames, appeal.language)}`}
      >
        {appeal.text !== '' && <p className={classes.soft}>{appeal.annotation}</p>}
        <Sheet
          paper="appeal"
          label={t('appeal')}
          text={appeal.text || appeal.annotation}
          shown={shown}
          onChoose={onChoose}
        />
      </Section>
      <Section
        title={t('answer')}
        hint={
          read &&
          `${formats.name(read.body.name)}, ${codeName(outcomeNames, read.outcome).toLowerCase()}, ${codeName(appealLanguageNames, read.language)}`
        }
      >
        {!read && <span className={classes.soft}>{t('noAnswer')}</span>}
        {read && (
          <>
            <Sheet paper="answer" label={t('answer')} text={read.text} shown={shown} onChoose={onChoose} />
            <p className={classes.soft}>
              {read.signedByName}, {formats.date(read.answeredOn)}
            </p>
            {read.attachments.map((file) => (
              <FileChip key={file.id} file={file} />
            ))}
          </>
        )}
      </Section>
    </div>
  );
}
