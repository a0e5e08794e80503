import { useQuery } from '@apollo/client/react';
import { Button, SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import { FaultNotice } from '../../../components/FaultNotice.tsx';
import { Page } from '../../../components/Page.tsx';
import { field } from '../../../components/urlFilter.ts';
import { useQuestions, useReference, useTerritories } from '../../../components/useReference.ts';
import { useUrlFilter } from '../../../components/useUrlFilter.ts';
import { useViewer } from '../../../components/ViewerContext.tsx';
import { useT } from '../../../i18n/useT.ts';
import { paths } from '../../../paths.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { Section } from '../../../ui/Section.tsx';
import { regionOf } from '../regionOf.ts';
import classes from './CellNotes.module.css';
import { type CellNote, CellNoteText } from './CellNoteText.tsx';
import { CellNotesDocument } from './notes.generated.ts';
import { SettleNoteForm } from './SettleNoteForm.tsx';

const shape = { all: field.flag };

/** Notes of cells of the map: those whose day of check has come, or all of them. */
export function CellNotesPage() {
  const t = useT('cellNotes');
  const figures = useT('figures');
  const { filter, change } = useUrlFilter(shape);
  const toCheck = !filter.all;
  const { data, previousData, error, refetch } = useQuery(CellNotesDocument, {
    variables: { toCheck },
    fetchPolicy: 'cache-and-network',
  });
  const notes = (data ?? previousData)?.cellNotes;
  return (
    <Page title={t('pageTitle')} crumbs={[{ label: figures('mapTitle'), to: paths.map() }]}>
      <SegmentedControl
        className={classes.which ?? ''}
        aria-label={t('which')}
        data={[
          { value: 'due', label: t('toCheck') },
          { value: 'all', label: t('all') },
        ]}
        value={toCheck ? 'due' : 'all'}
        onChange={(value) => change({ all: value === 'all' ? true : undefined })}
      />
      {error && <FaultNotice error={error} onRetry={() => void refetch()} />}
      <Section flush>
        {notes?.length === 0 && <EmptyState title={t(toCheck ? 'noneDue' : 'none')} />}
        {notes && notes.length > 0 && (
          <ul className={classes.notes}>
            {notes.map((note) => (
              <li key={note.id}>
                <NoteLine note={note} onSettled={() => void refetch()} />
              </li>
            ))}
          </ul>
        )}
      </Section>
    </Page>
  );
}

function NoteLine({ note, onSettled }: { note: CellNote; onSettled: () => void }) {
  const t = useT('cellNotes');
  const { may } = useViewer();
  const { territoryName, questionName } = useReference();
  const [isChecking, setChecking] = useState(false);
  const to = useCellAddress()(note);
  return (
    <div className={classes.line}>
      <h2 className={classes.cell}>
        <Link to={to}>
          {territoryName(note.territoryCode)} · {questionName(note.questionCode)}
        </Link>
      </h2>
      <CellNoteText note={note} />
      {isChecking && <SettleNoteForm id={note.id} onSettled={onSettled} />}
      {!isChecking && note.isToCheck && may('report.draft') && (
        <Button size="compact-sm" variant="default" onClick={() => setChecking(true)}>
          {t('check')}
        </Button>
      )}
    </div>
  );
}

const questionFilters = ['section', 'questionGroup', 'question'] as const;

// The cell on the map, with the very period of the note.
function useCellAddress() {
  const { byCode } = useTerritories();
  const questions = useQuestions().byCode;
  return ({ territoryCode, questionCode, from, to }: CellNote): string => {
    const place = byCode.get(territoryCode);
    const question = questionFilters[(questions.get(questionCode)?.level ?? 3) - 1] ?? 'question';
    return paths.map({
      ...{ area: regionOf(territoryCode, byCode)?.code, from, to },
      ...(place && place.level > 1 ? { district: [territoryCode] } : {}),
      [question]: [questionCode],
    });
  };
}
