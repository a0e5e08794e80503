import { useQuery } from '@apollo/client/react';
import { NumberInput } from '@mantine/core';
import { Link } from 'react-router';
import { FaultNotice } from '../../components/FaultNotice.tsx';
import { useReference } from '../../components/useReference.ts';
import { useFormats } from '../../i18n/useFormats.ts';
import { useT } from '../../i18n/useT.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Section } from '../../ui/Section.tsx';
import classes from './Content.module.css';
import { SystemicIssuesDocument } from './content.generated.ts';
import { type ContentScope, lettersOf } from './contentFilter.ts';

interface Props {
  scope: ContentScope;
  leastPeople: number;
  onLeastPeople: (people: number) => void;
}

/** Many people on one question from one place: not a complaint of one, but a trouble of the place. */
export function SystemicSection({ scope, leastPeople, onLeastPeople }: Props) {
  const t = useT('content');
  const { number } = useFormats();
  const { territoryName, questionName } = useReference();
  const { data, previousData, error, refetch } = useQuery(SystemicIssuesDocument, {
    variables: { ...scope, leastPeople },
    fetchPolicy: 'cache-and-network',
  });
  const issues = (data ?? previousData)?.letterContent.systemic;
  return (
    <Section
      title={t('systemic')}
      hint={t('systemicHint')}
      actions={
        <NumberInput
          size="xs"
          w={150}
          aria-label={t('leastPeople')}
          prefix={t('leastPeoplePrefix')}
          min={2}
          max={1000}
          value={leastPeople}
          onChange={(value) => typeof value === 'number' && value >= 2 && onLeastPeople(value)}
        />
      }
      flush
    >
      {error && <FaultNotice error={error} onRetry={() => void refetch()} />}
      {issues?.length === 0 && <EmptyState title={t('noSystemic')} />}
      {issues && issues.length > 0 && (
        <div className={classes.scroll}>
          <table className={classes.table}>
            <thead>
              <tr>
                <th scope="col">{t('question')}</th>
                <th scope="col">{t('place')}</th>
                <th scope="col">{t('people')}</th>
                <th scope="col">{t('letters')}</th>
                <th scope="col">{t('repeats')}</th>
              </tr>
            </thead>
            <tbody>
              {issues.map(({ questionCode, districtCode, people, appeals, repeats }) => (
                <tr key={`${questionCode}-${districtCode}`}>
                  <th scope="row">
                    <Link to={lettersOf({ ...scope, territoryCode: districtCode, questionCode }, [])}>
                      {questionName(questionCode)}
                    </Link>
                  </th>
                  <td>{territoryName(districtCode)}</td>
                  <td>{number(people)}</td>
                  <td>{number(appeals)}</td>
                  <td>{number(repeats)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Section>
  );
}
