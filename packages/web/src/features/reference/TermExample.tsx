import { appealKindNames } from '@tyndau/domain/appeals/appealKinds';
import { isPlainDate } from '@tyndau/domain/calendar/plainDate';
import { DateInput } from '../../components/DateInput.tsx';
import { NameSelect } from '../../components/NameSelect.tsx';
import { field } from '../../components/urlFilter.ts';
import { useUrlFilter } from '../../components/useUrlFilter.ts';
import { useViewer } from '../../components/ViewerContext.tsx';
import { useT } from '../../i18n/useT.ts';
import { Notice } from '../../ui/Notice.tsx';
import { Section } from '../../ui/Section.tsx';
import { TermAccount } from '../../ui/TermDerivation.tsx';
import { isAppealKind } from './appealKind.ts';
import { calendarOf } from './calendarYear.ts';
import type { CalendarDayFragment, TermRuleEntryFragment } from './reference.generated.ts';
import classes from './TermsPart.module.css';
import { exampleOf, ruleOn } from './termExample.ts';

const shape = { kind: field.text, from: field.date };

interface Props {
  rules: readonly TermRuleEntryFragment[];
  days: readonly CalendarDayFragment[];
}

/** Choose a kind and a day of registration: which rule was in force, and how it counts, day by day. */
export function TermExample({ rules, days }: Props) {
  const t = useT('reference');
  const { today } = useViewer();
  const { filter, change } = useUrlFilter(shape);
  const kind = filter.kind && isAppealKind(filter.kind) ? filter.kind : 'application';
  const from = isPlainDate(filter.from) ? filter.from : isPlainDate(today) ? today : null;
  const rule = from && ruleOn(rules, kind, from);
  return (
    <Section title={t('example')}>
      <div className={classes.example}>
        <NameSelect
          label={t('appealKind')}
          names={appealKindNames}
          value={kind}
          clearable={false}
          onChange={(next) => change({ kind: next ?? undefined })}
        />
        <DateInput
          label={t('registeredOn')}
          value={from}
          onChange={(on) => change({ from: on ?? undefined })}
        />
        {from && !rule && <Notice tone="attention">{t('noRule')}</Notice>}
        {from && rule && <TermAccount term={exampleOf(rule, from, calendarOf(days))} />}
      </div>
    </Section>
  );
}
