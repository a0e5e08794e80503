import { appealKindNames } from '@tyndau/domain/appeals/appealKinds';
import {
  appealCategoryNames,
  appealLanguageNames,
  appealSourceNames,
  controlLevelNames,
  outcomeNames,
} from '@tyndau/domain/appeals/vocabularyNames';
import { useMemo } from 'react';
import { AppealStateBadge } from '../../components/AppealStateBadge.tsx';
import { FoundWords } from '../../components/FoundWords.tsx';
import type { RegistryColumn } from '../../components/RegistryColumn.ts';
import { useCodeName } from '../../components/useCodeName.ts';
import { useFormats } from '../../i18n/useFormats.ts';
import { useT } from '../../i18n/useT.ts';
import { TimelinessBadge } from '../../ui/TimelinessBadge.tsx';
import { ApplicantCell } from './ApplicantCell.tsx';
import type { AppealRowFragment } from './appeals.generated.ts';
import { useSoughtWords } from './useSoughtWords.ts';

/** What a line of the register may show; the optional ones are asked for in the chooser. */
export function useAppealColumns(): RegistryColumn<AppealRowFragment>[] {
  const t = useT('appeals');
  const formats = useFormats();
  const codeName = useCodeName();
  const sought = useSoughtWords();
  return useMemo(() => {
    const column = (
      id: string,
      title: string,
      width: number,
      cell: RegistryColumn<AppealRowFragment>['cell'],
      more: Partial<RegistryColumn<AppealRowFragment>> = {},
    ): RegistryColumn<AppealRowFragment> => ({ id, title, width, cell, ...more });
    const optional = { isOptional: true } as const;
    return [
      column('number', t('column.number'), 168, (row) => row.number, { sortField: 'number' }),
      column('registeredOn', t('column.registeredOn'), 94, (row) => formats.date(row.registeredOn), {
        sortField: 'registered',
      }),
      column('applicant', t('column.applicant'), 146, (row) => <ApplicantCell row={row} />, {
        sortField: 'applicantName',
      }),
      column('question', t('column.question'), 152, (row) => formats.name(row.question.name), {
        sortField: 'question',
      }),
      column(
        'annotation',
        t('column.annotation'),
        168,
        (row) => <FoundLine text={row.annotation} sought={sought} />,
        {
          grows: true,
        },
      ),
      column(
        'body',
        t('column.body'),
        116,
        (row) => (row.body ? formats.name(row.body.shortName) || formats.name(row.body.name) : ''),
        { sortField: 'body' },
      ),
      column('state', t('column.state'), 182, (row) => <AppealStateBadge state={row.state} />, {
        sortField: 'state',
      }),
      column(
        'due',
        t('column.due'),
        184,
        (row) => <TimelinessBadge brief dueOn={row.dueOn} timeliness={row.timeliness} />,
        { sortField: 'due' },
      ),
      column(
        'district',
        t('column.district'),
        150,
        (row) => (row.district ? formats.name(row.district.name) : ''),
        { ...optional, sortField: 'district' },
      ),
      column('kind', t('column.kind'), 120, (row) => codeName(appealKindNames, row.kind), {
        ...optional,
        sortField: 'kind',
      }),
      column('category', t('column.category'), 130, (row) => codeName(appealCategoryNames, row.category), {
        ...optional,
        sortField: 'category',
      }),
      column('source', t('column.source'), 150, (row) => codeName(appealSourceNames, row.source), {
        ...optional,
        sortField: 'source',
      }),
      column('language', t('column.language'), 150, (row) => codeName(appealLanguageNames, row.language), {
        ...optional,
        sortField: 'language',
      }),
      column('outcome', t('column.outcome'), 160, (row) => codeName(outcomeNames, row.outcome), {
        ...optional,
        sortField: 'outcome',
      }),
      column(
        'closedOn',
        t('column.closedOn'),
        92,
        (row) => (row.closedOn ? formats.date(row.closedOn) : ''),
        {
          ...optional,
          sortField: 'closed',
        },
      ),
      column(
        'control',
        t('column.control'),
        150,
        (row) => codeName(controlLevelNames, row.controlEndedOn ? null : row.controlLevel),
        { ...optional, sortField: 'controlLevel' },
      ),
      column('registrar', t('column.registrar'), 150, (row) => row.registrar.displayName, {
        ...optional,
        sortField: 'registrar',
      }),
    ];
  }, [t, formats, codeName, sought]);
}

/** The annotation with the words that are looked for marked; a line too long is told whole by its hint. */
function FoundLine({ text, sought }: { text: string; sought: string | undefined }) {
  return (
    <span title={text}>
      <FoundWords text={text} typed={sought} isBrief />
    </span>
  );
}
