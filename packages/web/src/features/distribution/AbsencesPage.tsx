import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { absenceReasonNames, isAbsenceReason } from '@tyndau/domain/people/absences';
import { FaultNotice } from '../../components/FaultNotice.tsx';
import { Page } from '../../components/Page.tsx';
import { field } from '../../components/urlFilter.ts';
import { useUrlFilter } from '../../components/useUrlFilter.ts';
import { useViewer } from '../../components/ViewerContext.tsx';
import { useFormats } from '../../i18n/useFormats.ts';
import { useT } from '../../i18n/useT.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Section } from '../../ui/Section.tsx';
import { StateBadge } from '../../ui/StateBadge.tsx';
import { AbsenceDrawer } from './AbsenceDrawer.tsx';
import classes from './Distribution.module.css';
import { type AbsenceLineFragment, AbsencesDocument } from './distribution.generated.ts';

const shape = { absence: field.text };

/** Who is away, from when to when, and who stands in. */
export function AbsencesPage() {
  const t = useT('distribution');
  const { may } = useViewer();
  const mayEdit = may('absence.edit');
  const { filter, change } = useUrlFilter(shape);
  const { data, error, refetch } = useQuery(AbsencesDocument, { fetchPolicy: 'cache-and-network' });
  const absences = data?.absences ?? [];
  const opened = absences.find(({ id }) => String(id) === filter.absence) ?? null;
  const close = () => {
    change({ absence: undefined });
    void refetch();
  };
  return (
    <Page
      title={t('tab.absences')}
      actions={
        mayEdit && (
          <Button leftSection={<IconPlus size={15} />} onClick={() => change({ absence: 'new' })}>
            {t('absences.add')}
          </Button>
        )
      }
    >
      {error && <FaultNotice error={error} onRetry={() => void refetch()} />}
      {data && absences.length === 0 && (
        <EmptyState title={t('absences.none')} hint={t('absences.noneHint')} />
      )}
      {absences.length > 0 && (
        <Section flush>
          <div className={classes.scroll}>
            <table className={classes.table}>
              <thead>
                <tr>
                  <th>{t('absences.person')}</th>
                  <th>{t('absences.from')}</th>
                  <th>{t('absences.to')}</th>
                  <th>{t('absences.reason')}</th>
                  <th>{t('absences.substitute')}</th>
                </tr>
              </thead>
              <tbody>
                {absences.map((absence) => (
                  <AbsenceRow
                    key={absence.id}
                    absence={absence}
                    {...(mayEdit ? { onOpen: () => change({ absence: String(absence.id) }) } : {})}
                  />
                ))}
              </tbody>
            </table>
          </div>
        </Section>
      )}
      {mayEdit && data && filter.absence && (
        <AbsenceDrawer key={filter.absence} absence={opened} onClose={close} />
      )}
    </Page>
  );
}

function AbsenceRow({ absence, onOpen }: { absence: AbsenceLineFragment; onOpen?: () => void }) {
  const t = useT('distribution');
  const formats = useFormats();
  const { today } = useViewer();
  const { user, fromOn, toOn, reason, note, substitute } = absence;
  return (
    <tr>
      <td>
        {onOpen ? (
          <Button variant="subtle" size="compact-sm" onClick={onOpen}>
            {user.displayName}
          </Button>
        ) : (
          user.displayName
        )}{' '}
        {fromOn <= today && <StateBadge tone="attention">{t('absences.now')}</StateBadge>}
      </td>
      <td>{formats.date(fromOn)}</td>
      <td>{formats.date(toOn)}</td>
      <td>
        {reason && isAbsenceReason(reason) ? formats.name(absenceReasonNames[reason]) : '—'}
        {note && <div className={classes.soft}>{note}</div>}
      </td>
      <td>{substitute?.displayName ?? t('absences.noSubstitute')}</td>
    </tr>
  );
}
