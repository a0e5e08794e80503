import { Anchor, Button } from '@mantine/core';
import type { LikenessVerdict } from '@tyndau/domain/likeness/judgeLikeness';
import { useState } from 'react';
import { Link } from 'react-router';
import { AppealStateBadge } from '../../components/AppealStateBadge.tsx';
import { useHotkey } from '../../components/useHotkey.ts';
import { useFormats } from '../../i18n/useFormats.ts';
import { useT } from '../../i18n/useT.ts';
import { paths } from '../../paths.ts';
import { Notice } from '../../ui/Notice.tsx';
import { Section } from '../../ui/Section.tsx';
import { CompareDialog } from './CompareDialog.tsx';
import { JoinButton, type Joining } from './JoinButton.tsx';
import type { LikeLetterLineFragment } from './likeness.generated.ts';
import classes from './Registration.module.css';
import type { LikenessChoice, RegistrationValues } from './registrationValues.ts';
import { useLikenessReasons } from './useLikenessReasons.ts';

interface Props {
  letters: readonly LikeLetterLineFragment[];
  values: RegistrationValues;
  onDecide: (choice: LikenessChoice | null, letter: LikeLetterLineFragment) => void;
  /** null: no accepted letter is in hand, so there is nothing to join. */
  joining: Joining | null;
}

/** Earlier letters that this one may repeat, with the reason in words; the registrar decides. */
export function LikePane({ letters, values, onDecide, joining }: Props) {
  const t = useT('likeness');
  const [comparedId, setComparedId] = useState<number | null>(null);
  const compared = letters.find(({ appeal }) => appeal.id === comparedId) ?? null;
  const [likest] = letters;
  useHotkey('Alt+KeyS', t('like.keys'), () => setComparedId(likest?.appeal.id ?? null), {
    when: likest !== undefined,
  });
  if (letters.length === 0) return null;
  return (
    <Section title={t('like.title')} flush>
      {letters.map((letter) => (
        <LikeLine
          key={letter.appeal.id}
          letter={letter}
          joining={joining}
          decision={values.likeness?.earlierId === letter.appeal.id ? values.likeness : null}
          onCompare={() => setComparedId(letter.appeal.id)}
          onUndo={() => onDecide(null, letter)}
        />
      ))}
      {compared && (
        <CompareDialog
          letter={compared}
          values={values}
          onDecide={(choice) => {
            onDecide(choice, compared);
            setComparedId(null);
          }}
          onClose={() => setComparedId(null)}
        />
      )}
    </Section>
  );
}

interface LineProps {
  letter: LikeLetterLineFragment;
  decision: LikenessChoice | null;
  joining: Joining | null;
  onCompare: () => void;
  onUndo: () => void;
}

function LikeLine({ letter, decision, joining, onCompare, onUndo }: LineProps) {
  const t = useT('likeness');
  const formats = useFormats();
  const why = useLikenessReasons();
  const { appeal } = letter;
  const verdict = (decision?.verdict ?? letter.verdict) as LikenessVerdict;
  return (
    <article className={classes.earlier} data-chosen={decision !== null || undefined}>
      <div className={classes.earlierHead}>
        <Anchor component={Link} to={paths.appeal(appeal.id)} target="_blank" fw={600} size="sm">
          {appeal.number}
        </Anchor>
        <AppealStateBadge state={appeal.state} />
      </div>
      <div>
        {decision ? t('like.decided', { verdict: t(`verdict.${verdict}`) }) : t(`verdict.${verdict}`)}
      </div>
      <div className={classes.soft}>
        {formats.date(appeal.registeredOn)} · {appeal.applicantName}
      </div>
      <div className={classes.soft}>{why(letter)}</div>
      <div className={classes.essence}>{appeal.annotation}</div>
      {decision && <AfterDecision decision={decision} verdict={verdict} appeal={appeal} joining={joining} />}
      <div className={classes.flagLine}>
        <Button size="compact-sm" variant={decision ? 'default' : 'light'} onClick={onCompare}>
          {t(decision ? 'like.change' : 'like.compare')}
        </Button>
        {decision && (
          <Button size="compact-sm" variant="subtle" onClick={onUndo}>
            {t('like.undo')}
          </Button>
        )}
      </div>
    </article>
  );
}

interface AfterProps {
  decision: LikenessChoice;
  verdict: LikenessVerdict;
  appeal: LikeLetterLineFragment['appeal'];
  joining: Joining | null;
}

/** What follows from the decision, where registering alone does not carry it out. */
function AfterDecision({ decision, verdict, appeal, joining }: AfterProps) {
  const t = useT('likeness');
  if (verdict === 'sameLetter')
    return (
      <Notice tone="attention">
        {t('like.joinHint', { number: appeal.number })}
        {joining && <JoinButton {...joining} appeal={appeal} reason={decision.reason} isMain />}
      </Notice>
    );
  if (verdict === 'returnIdentical') return <Notice tone="attention">{t('like.returnHint')}</Notice>;
  if (verdict === 'attachWithoutAnswer') return <Notice tone="attention">{t('like.attachHint')}</Notice>;
  return null;
}
