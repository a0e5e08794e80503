import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { FaultNotice } from '../../components/FaultNotice.tsx';
import { Page } from '../../components/Page.tsx';
import { UserSelect } from '../../components/UserSelect.tsx';
import { field } from '../../components/urlFilter.ts';
import { useUrlFilter } from '../../components/useUrlFilter.ts';
import { useViewer } from '../../components/ViewerContext.tsx';
import { useFormats } from '../../i18n/useFormats.ts';
import { useT } from '../../i18n/useT.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Section } from '../../ui/Section.tsx';
import { CheckShares } from './CheckShares.tsx';
import { ChecksTaken } from './ChecksTaken.tsx';
import classes from './Distribution.module.css';
import { CardsToCheckDocument } from './distribution.generated.ts';
import { LookForm } from './LookForm.tsx';

const shape = { registrarId: field.number };
const pageSize = 50;

/** Another person looks at a sample of the cards; what is found is counted and told. */
export function SecondLookPage() {
  const t = useT('distribution');
  const { may } = useViewer();
  return (
    <Page title={t('tab.secondLook')}>
      {may('registration.check') && (
        <>
          <CardsToCheck />
          <CheckShares />
        </>
      )}
      <ChecksTaken />
    </Page>
  );
}

function CardsToCheck() {
  const t = useT('distribution');
  const formats = useFormats();
  const { filter, change } = useUrlFilter(shape);
  const [chosenId, setChosenId] = useState<number | null>(null);
  const { data, previousData, error, refetch, fetchMore } = useQuery(CardsToCheckDocument, {
    variables: { registrarId: filter.registrarId ?? null, page: 1, pageSize },
    fetchPolicy: 'network-only',
  });
  const cards = (data ?? previousData)?.cardsToCheck;
  if (error) return <FaultNotice error={error} onRetry={() => void refetch()} />;
  if (!cards) return null;
  const chosen = cards.items.find(({ appeal }) => appeal.id === chosenId) ?? cards.items[0];
  const loadMore = () =>
    fetchMore({
      variables: { page: Math.floor(cards.items.length / pageSize) + 1 },
      updateQuery: (before, { fetchMoreResult }) => ({
        ...before,
        cardsToCheck: {
          ...before.cardsToCheck,
          items: [...before.cardsToCheck.items, ...fetchMoreResult.cardsToCheck.items],
        },
      }),
    });
  return (
    <>
      <div className={classes.bar}>
        <UserSelect
          among="registrars"
          label={t('look.registrar')}
          placeholder={t('look.everyone')}
          value={filter.registrarId ?? null}
          onChange={(id) => change({ registrarId: id ?? undefined })}
        />
      </div>
      {chosen ? (
        <div className={classes.twoColumns}>
          <Section title={t('look.toCheck')} hint={formats.number(cards.total)} flush>
            <ul className={classes.list}>
              {cards.items.map(({ appeal, draw }) => (
                <li key={appeal.id}>
                  <button
                    type="button"
                    className={classes.pick}
                    aria-pressed={appeal.id === chosen.appeal.id}
                    onClick={() => setChosenId(appeal.id)}
                  >
                    <span className={classes.clip}>
                      {appeal.number} · {formats.name(appeal.question.name)}
                    </span>
                    <span className={classes.soft}>
                      {formats.date(appeal.registeredOn)} · {appeal.registrar.displayName} ·{' '}
                      {t('column.draw').toLowerCase()} {formats.number(draw, 2)}
                    </span>
                  </button>
                </li>
              ))}
            </ul>
            {cards.items.length < cards.total && cards.items.length % pageSize === 0 && (
              <Button variant="subtle" fullWidth onClick={() => void loadMore()}>
                {formats.number(cards.items.length)} / {formats.number(cards.total)}
              </Button>
            )}
          </Section>
          <LookForm
            key={chosen.appeal.id}
            card={chosen}
            onDone={() => {
              setChosenId(null);
              void refetch();
            }}
          />
        </div>
      ) : (
        <EmptyState title={t('look.none')} hint={t('look.noneHint')} />
      )}
      <div className={classes.soft}>{t('look.how')}</div>
    </>
  );
}
