import { executionVerdictNames, isExecutionVerdict } from '@tyndau/domain/assignments/executionVerdicts';
import { useFormats } from '../../i18n/useFormats.ts';
import { useT } from '../../i18n/useT.ts';
import { FileChip } from '../../ui/FileChip.tsx';
import { Section } from '../../ui/Section.tsx';
import { StateBadge } from '../../ui/StateBadge.tsx';
import { Timeline } from '../../ui/Timeline.tsx';
import type { Tone } from '../../ui/tone.ts';
import classes from './Assignments.module.css';
import type { AssignmentFileFragment, AssignmentPaperFragment } from './assignments.generated.ts';

type Report = AssignmentPaperFragment['reports'][number];

const verdictTones: Record<string, Tone> = { executed: 'done', partly: 'attention', notExecuted: 'overdue' };

function Verdict({ verdict }: { verdict: string }) {
  const formats = useFormats();
  if (!isExecutionVerdict(verdict)) return null;
  return (
    <StateBadge tone={verdictTones[verdict] ?? 'neutral'}>
      {formats.name(executionVerdictNames[verdict])}
    </StateBadge>
  );
}

function Files({ files }: { files: readonly AssignmentFileFragment[] }) {
  if (files.length === 0) return null;
  return (
    <div className={classes.files}>
      {files.map((file) => (
        <FileChip key={file.id} file={file} />
      ))}
    </div>
  );
}

/** What the bodies reported, the latest first, with what the department said to it. */
export function ReportsSection({ assignment }: { assignment: AssignmentPaperFragment }) {
  const t = useT('assignments');
  const formats = useFormats();
  const { reports, coBodies, recurrence } = assignment;
  const awaited = coBodies.filter(
    ({ id }) =>
      !reports.some(
        ({ kind, body, occurrence }) =>
          kind === 'part' && body.id === id && occurrence === assignment.occurrence,
      ),
  );
  const items = reports.toReversed().map((report) => ({
    id: report.id,
    tone: toneOf(report),
    title: t(`reportKind.${kindOf(report)}`, { body: formats.name(report.body.shortName) }),
    when: [
      formats.dateTime(report.reportedAt),
      report.reportedBy.displayName,
      ...(recurrence === 'once' ? [] : [t('occurrence', { number: report.occurrence })]),
    ].join(' · '),
    children: <ReportBody report={report} />,
  }));
  return (
    <Section title={t('report')} {...(items.length > 0 ? {} : { hint: t('noReport') })}>
      {items.length > 0 ? (
        <Timeline label={t('report')} items={items} />
      ) : (
        <span className={classes.quiet}>{t('waiting')}</span>
      )}
      {awaited.length > 0 && assignment.endedOn === null && (
        <p className={classes.awaited}>
          {t('partsAwaited', { bodies: awaited.map(({ shortName }) => formats.name(shortName)).join(', ') })}
        </p>
      )}
    </Section>
  );
}

function kindOf({ kind }: Report): 'interim' | 'part' | 'final' {
  return kind === 'interim' || kind === 'part' ? kind : 'final';
}

function toneOf({ returnedAt, verdict, kind }: Report): Tone {
  if (returnedAt) return 'attention';
  return verdict ? (verdictTones[verdict] ?? 'neutral') : kind === 'final' ? 'control' : 'neutral';
}

function ReportBody({ report }: { report: Report }) {
  const t = useT('assignments');
  const formats = useFormats();
  return (
    <>
      <p className={classes.order}>{report.text}</p>
      <Files files={report.attachments} />
      {report.concludedAt && report.verdict && (
        <div className={classes.quote}>
          <span className={classes.quiet}>
            {t('concluded', {
              who: report.concludedBy?.displayName ?? '',
              at: formats.dateTime(report.concludedAt),
            })}
          </span>{' '}
          <Verdict verdict={report.verdict} />
          <p className={classes.order}>{report.conclusion}</p>
        </div>
      )}
      {report.returnedAt && (
        <div className={classes.quote} data-tone="attention">
          <span className={classes.quiet}>{t('returned', { at: formats.dateTime(report.returnedAt) })}</span>
          <p className={classes.order}>{report.remarks}</p>
        </div>
      )}
    </>
  );
}

/** Checks on the spot, planned and held. */
export function ChecksSection({ assignment }: { assignment: AssignmentPaperFragment }) {
  const t = useT('assignments');
  const formats = useFormats();
  if (assignment.checks.length === 0) return null;
  return (
    <Section title={t('checks')}>
      <Timeline
        label={t('checks')}
        items={assignment.checks.toReversed().map((check) => ({
          id: check.id,
          tone: check.verdict ? (verdictTones[check.verdict] ?? 'neutral') : 'accent',
          title: check.heldOn
            ? t('check.held', { on: formats.date(check.heldOn), place: check.place })
            : t('check.planned', { on: formats.date(check.plannedOn), place: check.place }),
          when: check.people,
          children: (
            <>
              {check.purpose && (
                <p className={classes.order}>{t('check.purpose', { text: check.purpose })}</p>
              )}
              {check.verdict && <Verdict verdict={check.verdict} />}
              {check.findings && <p className={classes.order}>{check.findings}</p>}
              <Files files={check.attachments} />
            </>
          ),
        }))}
      />
    </Section>
  );
}

/** Every longer term that was asked for or given. */
export function ExtensionsList({ assignment }: { assignment: AssignmentPaperFragment }) {
  const t = useT('assignments');
  const formats = useFormats();
  if (assignment.extensions.length === 0) return null;
  return (
    <ul className={classes.extensions}>
      {assignment.extensions.map((extension) => (
        <li key={extension.id}>
          <StateBadge tone={extensionTone(extension.decision)}>
            {t(`extension.${decisionOf(extension.decision)}`)}
          </StateBadge>{' '}
          {formats.date(extension.previousDueOn)} → {formats.date(extension.dueOn ?? extension.askedDueOn)}
          <div className={classes.quiet}>
            {extension.reason}
            {extension.note && `. ${extension.note}`}
          </div>
        </li>
      ))}
    </ul>
  );
}

function decisionOf(decision: string | null): 'granted' | 'refused' | 'open' {
  return decision === 'granted' || decision === 'refused' ? decision : 'open';
}

function extensionTone(decision: string | null): Tone {
  return decision === 'granted' ? 'done' : decision === 'refused' ? 'overdue' : 'attention';
}
