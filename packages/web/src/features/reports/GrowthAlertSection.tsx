import { Button, Group } from '@mantine/core';
import { addDays, type PlainDate } from '@tyndau/domain/calendar/plainDate';
import { useState } from 'react';
import { Link } from 'react-router';
import { useReference } from '../../components/useReference.ts';
import { useViewer } from '../../components/ViewerContext.tsx';
import { useFormats } from '../../i18n/useFormats.ts';
import { useT } from '../../i18n/useT.ts';
import { paths } from '../../paths.ts';
import { Section } from '../../ui/Section.tsx';
import { StateBadge } from '../../ui/StateBadge.tsx';
import { GrowthDrawer, type GrowthStep } from './GrowthDrawer.tsx';
import type { GrowthAlertsQuery } from './growth.generated.ts';
import classes from './Reports.module.css';

export type GrowthAlertView = GrowthAlertsQuery['growthAlerts'][number];

interface Props {
  alert: GrowthAlertView;
  onChanged: () => void;
}

/** One alert: how many instead of how many, the letters behind it, causes and measures. */
export function GrowthAlertSection({ alert, onChanged }: Props) {
  const t = useT('growth');
  const formats = useFormats();
  const { may } = useViewer();
  const { questionName, territoryName } = useReference();
  const [step, setStep] = useState<GrowthStep | null>(null);
  const { questionCode, districtCode, lastOn, notes } = alert;
  const isOpen = alert.state === 'open';
  const list = paths.appeals({
    questionCodes: [questionCode],
    territoryCodes: [districtCode],
    registeredFrom: addDays(lastOn as PlainDate, -6),
    registeredTo: lastOn,
  });
  return (
    <Section
      title={`${territoryName(districtCode)}: ${questionName(questionCode)}`}
      hint={t('found', { on: formats.date(alert.foundOn) })}
      actions={
        <StateBadge tone={isOpen ? 'overdue' : 'done'}>
          {t(isOpen ? 'state.open' : 'state.closed')}
        </StateBadge>
      }
    >
      <p className={classes.sentence}>
        <Link to={list}>{t('letters', { count: alert.counted })}</Link>{' '}
        {t('instead', {
          expected: formats.number(alert.expected, alert.expected < 10 ? 1 : 0),
          from: formats.date(addDays(lastOn as PlainDate, -6)),
          to: formats.date(lastOn),
        })}{' '}
        <span className={classes.soft}>{t('chance', { chance: chanceOf(alert.probability) })}</span>
      </p>
      <ul className={classes.plain}>
        {notes.map(({ id, kind, text, dueOn, writtenBy, writtenAt }) => (
          <li key={id}>
            <strong>{t(kind === 'cause' ? 'kind.cause' : 'kind.measure')}</strong> {text}
            {dueOn && ` (${t('due', { on: formats.date(dueOn) })})`}{' '}
            <span className={classes.soft}>
              {writtenBy.displayName}, {formats.dateTime(writtenAt)}
            </span>
          </li>
        ))}
        {alert.conclusion && (
          <li>
            <strong>{t('conclusion')}</strong> {alert.conclusion}
          </li>
        )}
      </ul>
      {isOpen && may('report.draft') && (
        <Group gap={8} mt={8}>
          {(['cause', 'measure', 'close'] as const).map((name) => (
            <Button key={name} variant="default" size="compact-sm" onClick={() => setStep(name)}>
              {t(`step.${name}`)}
            </Button>
          ))}
        </Group>
      )}
      {step && <GrowthDrawer alert={alert} step={step} onDone={onChanged} onClose={() => setStep(null)} />}
    </Section>
  );
}

/** 0.00002 as «1 : 50 000»: a chance is easier to weigh than a probability. */
function chanceOf(probability: number): string {
  if (probability < 1e-9) return '1 : 1 000 000 000';
  const times = 1 / probability;
  const scale = 10 ** Math.max(0, Math.floor(Math.log10(times)) - 1);
  return `1 : ${(Math.round(times / scale) * scale).toLocaleString('ru-RU')}`;
}
