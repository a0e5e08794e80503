import { useQuery } from '@apollo/client/react';
import { type AppealKind, appealKindNames, appealKinds } from '@tyndau/domain/appeals/appealKinds';
import { foldText } from '@tyndau/domain/text/normalise';
import { FaultNotice } from '../../components/FaultNotice.tsx';
import { isInForce } from '../../components/inForce.ts';
import { Page } from '../../components/Page.tsx';
import { useCodeName } from '../../components/useCodeName.ts';
import { useViewer } from '../../components/ViewerContext.tsx';
import { useFormats } from '../../i18n/useFormats.ts';
import { useT } from '../../i18n/useT.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Section } from '../../ui/Section.tsx';
import {
  CalendarDaysDocument,
  TermRuleEntriesDocument,
  type TermRuleEntryFragment,
} from './reference.generated.ts';
import classes from './Shelf.module.css';
import { ShelfBar } from './ShelfBar.tsx';
import { TermDrawer } from './TermDrawer.tsx';
import { TermExample } from './TermExample.tsx';
import terms from './TermsPart.module.css';
import { useTermWords } from './termWords.ts';
import { UnverifiedBadge } from './UnverifiedBadge.tsx';
import { type ShelfFilter, useShelfFilter } from './useShelfFilter.ts';
import { ValidityText } from './ValidityText.tsx';

export type Rule = TermRuleEntryFragment;

/** The terms of the law by the days they are in force, and beside them how one is counted from any day. */
export function TermsPart() {
  const t = useT('reference');
  const words = useT('words');
  const nameOf = useCodeName();
  const { may } = useViewer();
  const shelf = useShelfFilter();
  const { data, error, refetch } = useQuery(TermRuleEntriesDocument);
  const calendar = useQuery(CalendarDaysDocument).data?.calendarExceptions;
  const rules = data?.termRules ?? [];
  const wanted = foldText(shelf.text).split(' ').filter(Boolean);
  const shown = rules
    .filter((rule) => {
      const { kk, ru } = rule.article;
      const folded = foldText(`${nameOf(appealKindNames, rule.appealKind)} ${rule.code} ${kk} ${ru}`);
      return shelf.isShown(rule) && wanted.every((word) => folded.includes(word));
    })
    .sort(
      (one, other) =>
        orderOf(one) - orderOf(other) || ((one.validFrom ?? '') < (other.validFrom ?? '') ? 1 : -1),
    );
  return (
    <Page title={t('part.terms')} aside={data && t('entries', { count: rules.length })}>
      <ShelfBar shelf={shelf} mayAdd={may('term.edit')} />
      {error && <FaultNotice error={error} onRetry={() => void refetch()} />}
      {data && (
        <div className={terms.columns}>
          <Section flush>
            {shown.length === 0 ? (
              <EmptyState title={words('table.empty')} hint={t('emptyHint')} />
            ) : (
              <RuleLines rules={shown} shelf={shelf} />
            )}
          </Section>
          {calendar && <TermExample rules={rules} days={calendar} />}
        </div>
      )}
      {data && shelf.entry && (
        <TermDrawer
          key={shelf.entry}
          entry={rules.find(({ code }) => code === shelf.entry) ?? null}
          onClose={() => shelf.open(null)}
        />
      )}
    </Page>
  );
}

function RuleLines({ rules, shelf }: { rules: readonly Rule[]; shelf: ShelfFilter }) {
  const t = useT('reference');
  const formats = useFormats();
  const nameOf = useCodeName();
  const termWords = useTermWords();
  const { today } = useViewer();
  return (
    <div className={classes.scroll}>
      <table className={classes.lines}>
        <thead>
          <tr>
            <th scope="col">{t('appealKind')}</th>
            <th scope="col">{t('term')}</th>
            <th scope="col" className={classes.optional}>
              {t('article')}
            </th>
            <th scope="col">{t('inForceOn')}</th>
          </tr>
        </thead>
        <tbody>
          {rules.map((rule, place) => (
            <tr
              key={rule.code}
              data-open={shelf.entry === rule.code || undefined}
              data-former={!isInForce(rule, today) || undefined}
              onClick={() => shelf.open(rule.code)}
            >
              <td>
                <button
                  type="button"
                  className={classes.name}
                  data-repeat={rules[place - 1]?.appealKind === rule.appealKind || undefined}
                >
                  {nameOf(appealKindNames, rule.appealKind)}
                </button>
                {rule.variant !== 'basic' && (
                  <div className={classes.quiet}>{termWords.variant(rule.variant)}</div>
                )}
              </td>
              <td>
                <span className={classes.nowrap}>{termWords.length(rule)}</span>
                <div className={classes.quiet}>{termWords.start(rule.start)}</div>
              </td>
              <td className={classes.optional}>{formats.name(rule.article)}</td>
              <td>
                <ValidityText row={rule} /> {!rule.verified && <UnverifiedBadge />}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function orderOf({ appealKind }: Rule): number {
  return appealKinds.indexOf(appealKind as AppealKind);
}
