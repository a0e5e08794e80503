import { Button } from '@mantine/core';
import { controlLevelNames } from '@tyndau/domain/appeals/vocabularyNames';
import { useState } from 'react';
import { useCodeName } from '../../components/useCodeName.ts';
import { useViewer } from '../../components/ViewerContext.tsx';
import { useFormats } from '../../i18n/useFormats.ts';
import { useT } from '../../i18n/useT.ts';
import { DefinitionList } from '../../ui/DefinitionList.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Section } from '../../ui/Section.tsx';
import { Timeline } from '../../ui/Timeline.tsx';
import type { AppealPaperFragment } from './appeal.generated.ts';
import classes from './Card.module.css';
import { InterimReportDrawer } from './InterimReportDrawer.tsx';

/** Whose control it is, until when, and what the bodies have told meanwhile. */
export function ControlSection({ appeal }: { appeal: AppealPaperFragment }) {
  const t = useT('control');
  const formats = useFormats();
  const codeName = useCodeName();
  const { may } = useViewer();
  const [isReporting, setReporting] = useState(false);
  const { control } = appeal;
  if (!control) return null;
  return (
    <Section
      title={t('section')}
      actions={
        may('control.report') && (
          <Button variant="light" size="compact-sm" onClick={() => setReporting(true)} data-no-print>
            {t('report')}
          </Button>
        )
      }
    >
      {control.isUntilDone && <Notice tone="control">{t('untilDoneHint')}</Notice>}
      <DefinitionList
        items={[
          [t('level'), codeName(controlLevelNames, appeal.controlLevel)],
          [t('setBy'), appeal.controlSetBy?.displayName],
          [t('setOn'), appeal.controlSetOn ? formats.date(appeal.controlSetOn) : null],
          [
            t(control.hasOwnTerm ? 'dueOn' : 'due'),
            control.dueOn ? formats.date(control.dueOn) : t('noTerm'),
          ],
        ]}
      />
      <p className={classes.hint}>{control.reports.length === 0 ? t('noReports') : t('reports')}</p>
      <Timeline
        label={t('reports')}
        items={control.reports.map((report) => ({
          id: report.id,
          tone: report.kind === 'done' ? 'done' : 'accent',
          title: `${formats.name(report.body.shortName)}: ${t(report.kind === 'done' ? 'kind.done' : 'kind.progress')}`,
          when: `${formats.dateTime(report.reportedAt)}, ${report.author.displayName}`,
          children: <div className={classes.text}>{report.text}</div>,
        }))}
      />
      {isReporting && <InterimReportDrawer appeal={appeal} onClose={() => setReporting(false)} />}
    </Section>
  );
}
