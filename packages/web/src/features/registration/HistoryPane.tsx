import { Anchor, Button } from '@mantine/core';
import { type AppealState, isFinalState } from '@tyndau/domain/appeals/lifecycle';
import { outcomeNames } from '@tyndau/domain/appeals/vocabularyNames';
import { useState } from 'react';
import { Link } from 'react-router';
import { AppealStateBadge } from '../../components/AppealStateBadge.tsx';
import { useCodeName } from '../../components/useCodeName.ts';
import { useHotkey } from '../../components/useHotkey.ts';
import { useFormats } from '../../i18n/useFormats.ts';
import { useT } from '../../i18n/useT.ts';
import { paths } from '../../paths.ts';
import { Section } from '../../ui/Section.tsx';
import { TimelinessBadge } from '../../ui/TimelinessBadge.tsx';
import { EarlierReceptions } from './EarlierReceptions.tsx';
import type { EarlierCard } from './earlierCards.ts';
import { JoinButton, type Joining } from './JoinButton.tsx';
import classes from './Registration.module.css';
import type { EarlierReception } from './useApplicantLookup.ts';

interface Props {
  cards: readonly EarlierCard[];
  receptions: readonly EarlierReception[];
  /** The number was looked up: an empty list then means that the person is new. */
  isKnown: boolean;
  chosenId: number | null;
  onChoose: (card: EarlierCard | null) => void;
  joining: Joining | null;
}

/** The person's earlier cards with state and answer: is this letter a repeat, or a new question? */
export function HistoryPane({ cards, receptions, isKnown, chosenId, onChoose, joining }: Props) {
  const t = useT('registration');
  const hasCards = cards.length > 0;
  useHotkey('Alt+Digit0', t('history.newKeys'), () => onChoose(null), { when: hasCards });
  return (
    <Section title={t('section.history')} flush>
      {!hasCards && <div className={classes.empty}>{isKnown ? t('history.first') : t('history.none')}</div>}
      {hasCards && (
        <div role="radiogroup" aria-label={t('section.history')}>
          <div className={classes.earlier} data-chosen={chosenId === null || undefined}>
            <Button
              role="radio"
              aria-checked={chosenId === null}
              variant={chosenId === null ? 'filled' : 'default'}
              size="compact-sm"
              onClick={() => onChoose(null)}
            >
              {t('history.newCard')}
            </Button>
            <span className={classes.soft}>{t('history.newCardHint')}</span>
          </div>
          {cards.map((card, index) => (
            <EarlierCardLine
              key={card.id}
              card={card}
              place={index + 1}
              isChosen={card.id === chosenId}
              onChoose={() => onChoose(card)}
              joining={joining}
            />
          ))}
          <div className={classes.empty}>{t('history.keys')}</div>
        </div>
      )}
      <EarlierReceptions receptions={receptions} />
    </Section>
  );
}

interface LineProps {
  card: EarlierCard;
  place: number;
  isChosen: boolean;
  onChoose: () => void;
  joining: Joining | null;
}

function EarlierCardLine({ card, place, isChosen, onChoose, joining }: LineProps) {
  const t = useT('registration');
  const formats = useFormats();
  useHotkey(`Alt+Digit${place}`, t('history.chooseKeys', { place }), onChoose, { when: place <= 9 });
  const [latest] = card.filings;
  if (!latest) return null;
  return (
    <article className={classes.earlier} data-chosen={isChosen || undefined}>
      <div className={classes.earlierHead}>
        <Anchor component={Link} to={paths.appeal(latest.id)} target="_blank" fw={600} size="sm">
          {card.number}
        </Anchor>
        <AppealStateBadge state={latest.state} />
      </div>
      <div>{formats.name(latest.question.name)}</div>
      <div className={classes.soft}>
        {formats.date(latest.registeredOn)} · {t('history.filings', { count: card.filings.length })}
        {latest.dueOn && (
          <>
            {' · '}
            <TimelinessBadge dueOn={latest.dueOn} timeliness={latest.timeliness} />
          </>
        )}
      </div>
      <div className={classes.essence}>{latest.annotation}</div>
      <LastAnswer card={card} />
      <Button
        role="radio"
        aria-checked={isChosen}
        variant={isChosen ? 'filled' : 'default'}
        size="compact-sm"
        onClick={onChoose}
      >
        {t('history.repeat')}
      </Button>
      {joining && !isFinalState(latest.state as AppealState) && <JoinButton {...joining} appeal={latest} />}
    </article>
  );
}

function LastAnswer({ card }: { card: EarlierCard }) {
  const t = useT('registration');
  const formats = useFormats();
  const codeName = useCodeName();
  const [isShown, setShown] = useState(false);
  const answer = card.filings
    .flatMap(({ answers }) => answers)
    .sort((a, b) => b.answeredOn.localeCompare(a.answeredOn))[0];
  if (!answer) return <div className={classes.soft}>{t('history.noAnswer')}</div>;
  const body = formats.name(answer.body.shortName) || formats.name(answer.body.name);
  return (
    <div className={classes.answer}>
      <div>
        <strong>{codeName(outcomeNames, answer.outcome)}</strong>{' '}
        <span className={classes.soft}>
          {t('history.answer', { on: formats.date(answer.answeredOn), body })}
        </span>
      </div>
      {isShown && <div className={classes.answerText}>{answer.text}</div>}
      {answer.text && (
        <Button variant="transparent" size="compact-xs" px={0} onClick={() => setShown((shown) => !shown)}>
          {isShown ? t('history.hideText') : t('history.showText')}
        </Button>
      )}
    </div>
  );
}
