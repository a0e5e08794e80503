import { useQuery } from '@apollo/client/react';
import { appealActionRules } from '@tyndau/domain/appeals/lifecycle';
import type { Localized } from '@tyndau/domain/kernel/localized';
import { useEffect } from 'react';
import { ChangeTable } from '../../components/ChangeTable.tsx';
import { FaultNotice } from '../../components/FaultNotice.tsx';
import { useActionName } from '../../components/useActionName.ts';
import { useFormats } from '../../i18n/useFormats.ts';
import { useT } from '../../i18n/useT.ts';
import { PersonName } from '../../ui/PersonName.tsx';
import { Section } from '../../ui/Section.tsx';
import { Timeline } from '../../ui/Timeline.tsx';
import { AppealHistoryDocument } from './appeal.generated.ts';
import classes from './Card.module.css';

/** Actions of the journal that are not in the table of an appeal's life. */
const otherActions: Readonly<Record<string, Localized>> = {
  'appeal.register': { kk: 'Тіркеу', ru: 'Зарегистрировано', en: 'Registered' },
  'appeal.view': { kk: 'Карточка қаралды', ru: 'Карточку смотрели', en: 'Card viewed' },
  'appeal.followParts': {
    kk: 'Хаттың күйі бөліктеріне қарай өзгерді',
    ru: 'Состояние письма изменилось вслед за частями',
    en: 'The letter followed its parts',
  },
  'appeal.issueNotice': { kk: 'Хабарлама дайындалды', ru: 'Подготовлено извещение', en: 'Notice issued' },
  'appeal.printNotice': { kk: 'Хабарлама басып шығарылды', ru: 'Извещение напечатано', en: 'Notice printed' },
  'appeal.markNoticeSent': {
    kk: 'Хабарламаның жіберілгені белгіленді',
    ru: 'Отмечена отправка извещения',
    en: 'Notice marked as sent',
  },
  'appeal.reportPart': {
    kk: 'Бірлесіп орындаушы есеп берді',
    ru: 'Соисполнитель отчитался',
    en: 'A helper reported',
  },
  'appeal.refuseExtension': {
    kk: 'Мерзімді ұзартудан бас тартылды',
    ru: 'В продлении отказано',
    en: 'More time was refused',
  },
  'card.amendContacts': appealActionRules['appeal.amendContacts'].name,
};

/** The letter at the counter, and the card made of it. */
const begins = ['intake.accept', 'appeal.register'];

/** Who did what and when, and what became what. Nothing is ever deleted from it. */
export function HistorySection({ appealId, version }: { appealId: number; version: string }) {
  const t = useT('appeals');
  const formats = useFormats();
  const actionName = useActionName();
  const { data, error, refetch } = useQuery(AppealHistoryDocument, {
    variables: { id: appealId },
    fetchPolicy: 'cache-and-network',
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: every change of the card is a new line here
  useEffect(() => void refetch().catch(() => null), [version]);
  const entries = data?.appeal?.history ?? [];
  const nameOf = (action: string) => {
    const rule = appealActionRules[action as keyof typeof appealActionRules]?.name ?? otherActions[action];
    return rule ? formats.name(rule) : actionName(action);
  };
  return (
    <Section title={t('section.history')}>
      {error && <FaultNotice error={error} onRetry={() => void refetch()} />}
      {data && entries.length === 0 && <span className={classes.soft}>{t('historyEmpty')}</span>}
      <Timeline
        label={t('section.history')}
        items={entries.map((entry) => ({
          id: entry.id,
          title: nameOf(entry.action),
          when: (
            <>
              {formats.dateTime(entry.at)}, <PersonName person={entry.actor} />
            </>
          ),
          children: (
            <>
              {entry.reason && <div>{entry.reason}</div>}
              {begins.includes(entry.action) ? (
                // Everything is new at the beginning: the card itself shows it better than a table of dashes.
                <details className={classes.details} data-no-print>
                  <summary>{t('historyEntered')}</summary>
                  <ChangeTable changes={entry.changes} />
                </details>
              ) : (
                <ChangeTable changes={entry.changes} />
              )}
            </>
          ),
        }))}
      />
    </Section>
  );
}
