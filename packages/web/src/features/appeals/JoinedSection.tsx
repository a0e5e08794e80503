import { Button } from '@mantine/core';
import { appealFormNames } from '@tyndau/domain/appeals/vocabularyNames';
import { RefusalNotice } from '../../components/RefusalNotice.tsx';
import { useCodeName } from '../../components/useCodeName.ts';
import { useMutationWithRefusals } from '../../components/useMutationWithRefusals.ts';
import { useFormats } from '../../i18n/useFormats.ts';
import { useT } from '../../i18n/useT.ts';
import { Section } from '../../ui/Section.tsx';
import { UnjoinIntakeDocument } from './actions.generated.ts';
import type { AppealPaperFragment } from './appeal.generated.ts';
import classes from './Card.module.css';

interface Props {
  appeal: AppealPaperFragment;
  onReload: () => void;
}

/** The second copies of the letter, which came over the other channel; a joining can be taken back while nothing followed. */
export function JoinedSection({ appeal, onReload }: Props) {
  const t = useT('likeness');
  const formats = useFormats();
  const codeName = useCodeName();
  const state = useMutationWithRefusals(UnjoinIntakeDocument, (data) => data.unjoinIntake);
  if (appeal.joinedLetters.length === 0) return null;
  return (
    <Section title={t('joined.title')}>
      {appeal.joinedLetters.map((letter) => (
        <div key={letter.intakeId}>
          <div>
            {t('joined.letter', { number: letter.throughNumber, talon: letter.talonNumber })} ·{' '}
            {codeName(appealFormNames, letter.form)} · {formats.dateTime(letter.receivedAt)}
          </div>
          <div className={classes.soft}>
            {t('joined.by', { who: letter.joinedBy.displayName, at: formats.dateTime(letter.joinedAt) })}
            {letter.reason && `: ${letter.reason}`}
          </div>
          {letter.original && (
            <details className={classes.details}>
              <summary>{t('joined.original')}</summary>
              <p className={classes.text}>{letter.original}</p>
            </details>
          )}
          {letter.canUnjoin && (
            <Button
              size="compact-xs"
              variant="subtle"
              loading={state.isSending}
              data-no-print
              onClick={async () => {
                if (await state.run({ intakeId: letter.intakeId, version: letter.version })) onReload();
              }}
            >
              {t('joined.undo')}
            </Button>
          )}
        </div>
      ))}
      <RefusalNotice state={state} />
    </Section>
  );
}
