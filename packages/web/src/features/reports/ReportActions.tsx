import { Button, Group, Menu } from '@mantine/core';
import { IconChevronDown, IconFileSpreadsheet, IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import { useViewer } from '../../components/ViewerContext.tsx';
import { useT } from '../../i18n/useT.ts';
import { paths } from '../../paths.ts';
import { ReportStepDrawer } from './ReportStepDrawer.tsx';
import type { ReportDetailsFragment } from './reports.generated.ts';

export type ReportStep = 'approve' | 'correct' | 'recount' | 'discard';

/** What can be done with the report as it stands, by this person. */
export function ReportActions({ report }: { report: ReportDetailsFragment }) {
  const t = useT('reports');
  const { may } = useViewer();
  const [step, setStep] = useState<ReportStep | null>(null);
  const isDraft = report.state === 'draft';
  const mayCorrect = report.state === 'approved' && report.correctedById === null && may('report.draft');
  return (
    <Group gap={8}>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button variant="default" rightSection={<IconChevronDown size={14} />}>
            {t('step.take')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {(['kk', 'ru'] as const).flatMap((language) => [
            <Menu.Item
              key={`pdf-${language}`}
              component="a"
              href={paths.reportPaper(report.id, 'pdf', language)}
              target="_blank"
              leftSection={<IconPrinter size={16} />}
            >
              {t(`step.pdf_${language}`)}
            </Menu.Item>,
            <Menu.Item
              key={`xlsx-${language}`}
              component="a"
              href={paths.reportPaper(report.id, 'xlsx', language)}
              leftSection={<IconFileSpreadsheet size={16} />}
            >
              {t(`step.xlsx_${language}`)}
            </Menu.Item>,
          ])}
        </Menu.Dropdown>
      </Menu>
      {isDraft && may('report.draft') && (
        <>
          <Button variant="default" onClick={() => setStep('discard')}>
            {t('step.discard')}
          </Button>
          <Button variant="default" onClick={() => setStep('recount')}>
            {t('step.recount')}
          </Button>
        </>
      )}
      {isDraft && may('report.approve') && (
        <Button onClick={() => setStep('approve')}>{t('step.approve')}</Button>
      )}
      {mayCorrect && (
        <Button variant="default" onClick={() => setStep('correct')}>
          {t('step.correct')}
        </Button>
      )}
      {step && <ReportStepDrawer report={report} step={step} onClose={() => setStep(null)} />}
    </Group>
  );
}
