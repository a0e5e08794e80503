import { Anchor, Button } from '@mantine/core';
import type { AppealCategory, AppealLanguage } from '@tyndau/domain/appeals/vocabulary';
import { appealCategoryNames, appealLanguageNames } from '@tyndau/domain/appeals/vocabularyNames';
import { Link } from 'react-router';
import { useCodeName } from '../../components/useCodeName.ts';
import { useHotkey } from '../../components/useHotkey.ts';
import { useFormats } from '../../i18n/useFormats.ts';
import { useT } from '../../i18n/useT.ts';
import { paths } from '../../paths.ts';
import { Kbd } from '../../ui/Kbd.tsx';
import { Section } from '../../ui/Section.tsx';
import { LetterSuggestionsDocument, type NearCardLineFragment } from './likeness.generated.ts';
import classes from './Registration.module.css';
import type { RegistrationFields } from './registrationFields.ts';
import { useWhileTyping } from './useWhileTyping.ts';

const FEWEST_SIGNS = 12;

/** What the letter may be about, learned from earlier cards; each suggestion is accepted by its key. */
export function SuggestionsPane({
  values,
  set,
  barred,
  isQuestionFixed,
}: RegistrationFields & { barred: readonly number[]; isQuestionFixed: boolean }) {
  const t = useT('likeness');
  const formats = useFormats();
  const codeName = useCodeName();
  const text = `${values.annotation} ${values.text}`.trim();
  const letter = {
    text,
    questionCode: values.questionCode,
    territoryCode: values.placeCode ?? values.territoryCode,
  };
  const told = useWhileTyping(
    LetterSuggestionsDocument,
    text.length < FEWEST_SIGNS ? null : { letter },
  )?.letterSuggestions;
  const questions = isQuestionFixed ? [] : (told?.questions ?? []);
  const [category] = told?.categories ?? [];
  const body = told?.bodies.find((other) => !barred.includes(other.body.id));
  const language = told?.language as AppealLanguage | null | undefined;
  const isEmpty = questions.length === 0 && !category && !body;
  return (
    <Section title={t('suggestions')} hint={t('suggestionsHint')} flush>
      {!told && <div className={classes.empty}>{t('typeFirst')}</div>}
      {told && isEmpty && (
        <div className={classes.empty}>{t(told.learnedAt === null ? 'notLearned' : 'nothing')}</div>
      )}
      {questions.map(({ question, share, cards }, place) => (
        <SuggestionLine
          key={question.code}
          subject={t('question')}
          name={formats.name(question.name)}
          code={question.code}
          share={share}
          cards={cards}
          isAccepted={values.questionCode === question.code}
          combination={`Alt+Key${'QWE'[place] ?? 'Q'}`}
          keysLabel={t('questionKeys', { place: place + 1 })}
          onAccept={() => set('questionCode')(question.code)}
        />
      ))}
      {category && (
        <SuggestionLine
          subject={t('category')}
          name={codeName(appealCategoryNames, category.category)}
          share={category.share}
          cards={category.cards}
          isAccepted={values.category === category.category}
          combination="Alt+KeyC"
          keysLabel={t('categoryKeys')}
          onAccept={() => set('category')(category.category as AppealCategory)}
        />
      )}
      {body && values.isRouted && (
        <SuggestionLine
          subject={t('body')}
          name={formats.name(body.body.name)}
          share={body.share}
          cards={body.cards}
          isAccepted={values.chosenBodyId === body.body.id}
          combination="Alt+KeyB"
          keysLabel={t('bodyKeys')}
          onAccept={() => set('chosenBodyId')(body.body.id)}
        />
      )}
      {language && (
        <SuggestionLine
          subject={t('language')}
          name={codeName(appealLanguageNames, language)}
          cards={[]}
          isAccepted={values.language === language}
          combination="Alt+KeyL"
          keysLabel={t('languageKeys')}
          onAccept={() => set('language')(language)}
        />
      )}
    </Section>
  );
}

interface LineProps {
  subject: string;
  name: string;
  code?: string;
  share?: number;
  cards: readonly NearCardLineFragment[];
  isAccepted: boolean;
  combination: string;
  keysLabel: string;
  onAccept: () => void;
}

function SuggestionLine({
  subject,
  name,
  code,
  share,
  cards,
  isAccepted,
  combination,
  keysLabel,
  onAccept,
}: LineProps) {
  const t = useT('likeness');
  const formats = useFormats();
  const keys = combination.replace('Key', '');
  useHotkey(combination, keysLabel, onAccept, { when: !isAccepted });
  return (
    <article className={classes.earlier} data-chosen={isAccepted || undefined}>
      <div className={classes.earlierHead}>
        <span className={classes.soft}>
          {subject}
          {share !== undefined && ` · ${formats.percent(share)}`}
        </span>
        {isAccepted ? (
          <span className={classes.soft}>{t('accepted')}</span>
        ) : (
          <Button
            size="compact-xs"
            variant="default"
            tabIndex={-1}
            aria-label={`${t('accept', { what: name })} (${keys})`}
            onClick={onAccept}
          >
            <Kbd>{keys}</Kbd>
          </Button>
        )}
      </div>
      <div>
        {code && <span className={classes.soft}>{code} </span>}
        {name}
      </div>
      {cards.length > 0 && (
        <details className={classes.evidence}>
          <summary>
            {t('cards')} ({cards.length})
          </summary>
          {cards.map(({ appeal, likeness }) => (
            <div key={appeal.id}>
              <Anchor component={Link} to={paths.appeal(appeal.id)} target="_blank" size="xs">
                {appeal.number}
              </Anchor>{' '}
              <span className={classes.soft}>{formats.percent(likeness)}</span>
              <div className={classes.essence}>{appeal.annotation}</div>
            </div>
          ))}
        </details>
      )}
    </article>
  );
}
