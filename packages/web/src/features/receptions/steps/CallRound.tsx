import { useState } from 'react';
import { useT } from '../../../i18n/useT.ts';
import classes from '../Receptions.module.css';
import { CallForm } from './CallForm.tsx';
import { StepCards, type StepPersonCard } from './StepCards.tsx';
import type { StepFormProps } from './StepForm.tsx';

/** Step 7 for many: one person after another with his telephone and what to say; each call is written at once. */
export function CallRound(props: StepFormProps) {
  return (
    <StepCards people={props.people}>{(cards) => <Calls cards={cards} onDone={props.onDone} />}</StepCards>
  );
}

function Calls({ cards, onDone }: { cards: readonly StepPersonCard[]; onDone: () => unknown }) {
  const t = useT('receptionPapers');
  // The list as it was when the round began: a call moves its person on and would make the others shift.
  const [round] = useState(cards);
  const [at, setAt] = useState(0);
  const card = round[at];
  if (!card) return null;
  return (
    <>
      <p className={classes.quiet} role="status">
        {t('calling.progress', { at: at + 1, count: round.length })}
      </p>
      <h3>
        {card.applicantName}, {card.number}
      </h3>
      <p>{card.essence}</p>
      <CallForm
        key={card.id}
        reception={card}
        papers={card}
        onDone={() => (at + 1 < round.length ? setAt(at + 1) : onDone())}
      />
    </>
  );
}
