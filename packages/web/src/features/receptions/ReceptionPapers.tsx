import { Anchor } from '@mantine/core';
import type { ReactNode } from 'react';
import { useFormats } from '../../i18n/useFormats.ts';
import { useLanguage, useT } from '../../i18n/useT.ts';
import { paths } from '../../paths.ts';
import { Section } from '../../ui/Section.tsx';
import { ReceptionInquiries } from './ReceptionInquiries.tsx';
import { ReceptionPositions } from './ReceptionPositions.tsx';
import classes from './Receptions.module.css';
import type { ReceptionPapersFragment } from './steps.generated.ts';

interface Props {
  papers: ReceptionPapersFragment;
  onChange: () => unknown;
}

const noticeKinds = [
  'receptionDateNotice',
  'receptionRefusedNotice',
  'receptionWithoutEssenceNotice',
  'receptionRescheduledNotice',
] as const;
const outcomes = ['confirmed', 'noAnswer', 'rescheduled', 'cancelled'] as const;

/** Everything that lies on the card and proves its steps: each in its own list, the empty ones left out. */
export function ReceptionPapers({ papers, onChange }: Props) {
  const t = useT('receptionSteps');
  const formats = useFormats();
  const language = useLanguage() === 'ru' ? 'ru' : 'kk';
  const { checklist, notices, calls, moves, packs, decisions, orders } = papers;
  return (
    <>
      {checklist && (
        <Section title={t('checklistTitle')}>
          <p className={classes.paper}>{checklist.character}</p>
          <p className={classes.quiet}>
            {checklist.competentBodies.map((body) => formats.name(body.shortName)).join(', ')}
            {checklist.documents && ` · ${checklist.documents}`}
          </p>
        </Section>
      )}
      {papers.inquiries.length > 0 && <ReceptionInquiries papers={papers} onChange={onChange} />}
      {papers.invitations.length > 0 && <ReceptionPositions papers={papers} />}
      <Papers title={t('callsTitle')} list={calls}>
        {(call) => {
          const outcome = outcomes.find((one) => one === call.outcome);
          return (
            <>
              {formats.dateTime(call.calledAt)}: {outcome ? t(`outcomeOf.${outcome}`) : call.outcome}
              <span className={classes.quiet}>
                {[call.note, call.calledBy?.displayName].filter(Boolean).join(' · ')}
              </span>
            </>
          );
        }}
      </Papers>
      <Papers title={t('movesTitle')} list={moves}>
        {(move) => (
          <>
            {move.fromStartsAt ? formats.dateTime(move.fromStartsAt) : '—'} →{' '}
            {move.toStartsAt ? formats.dateTime(move.toStartsAt) : '—'}
            <span className={classes.quiet}>
              {[move.toOfficial?.fullName, move.reason].filter(Boolean).join(' · ')}
            </span>
          </>
        )}
      </Papers>
      <Papers title={t('packsTitle')} list={packs}>
        {(pack) => `${formats.dateTime(pack.handedAt)}, ${pack.handedTo}`}
      </Papers>
      <Papers title={t('decisionsTitle')} list={decisions}>
        {(one) => (
          <>
            {one.decision}
            <span className={classes.quiet}>
              {formats.date(one.heldOn)}, {one.agenda}.{' '}
              {one.attendance
                .filter(({ came }) => came)
                .map(({ name }) => name)
                .join(', ')}
            </span>
          </>
        )}
      </Papers>
      <Papers title={t('ordersTitle')} list={orders}>
        {(order) => (
          <>
            {order.text}
            <span className={classes.quiet}>
              {[
                `№ ${order.protocolNumber}, ${formats.date(order.approvedOn)}, ${order.approvedByName}`,
                order.body && formats.name(order.body.shortName),
                order.dueOn && t('termIs', { on: formats.date(order.dueOn) }),
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
            <PaperLinks address={(format) => paths.receptionProtocol(order.protocolId, format, language)} />
          </>
        )}
      </Papers>
      <Papers title={t('noticesTitle')} list={notices}>
        {(notice) => {
          const kind = noticeKinds.find((one) => one === notice.kind);
          return (
            <details>
              <summary>
                {kind ? t(`noticeKind.${kind}`) : notice.kind}, {formats.dateTime(notice.sentAt)}
              </summary>
              <PaperLinks address={(format) => paths.receptionNotice(notice.id, format)} />
              <p className={classes.paper} lang={notice.language}>
                {notice.text}
              </p>
            </details>
          );
        }}
      </Papers>
    </>
  );
}

/** One paper as PDF and as DOCX. */
function PaperLinks({ address }: { address: (format: 'pdf' | 'docx') => string }) {
  const t = useT('receptionPapers');
  return (
    <span className={classes.quiet}>
      {t('printIt')}:{' '}
      <Anchor href={address('pdf')} target="_blank" rel="noopener">
        PDF
      </Anchor>
      ,{' '}
      <Anchor href={address('docx')} download>
        DOCX
      </Anchor>
    </span>
  );
}

interface ListProps<Paper> {
  title: string;
  list: readonly Paper[];
  children: (paper: Paper) => ReactNode;
}

function Papers<Paper extends { id: number }>({ title, list, children }: ListProps<Paper>) {
  if (list.length === 0) return null;
  return (
    <Section title={title} flush>
      <ul className={classes.orders}>
        {list.map((paper) => (
          <li key={paper.id}>{children(paper)}</li>
        ))}
      </ul>
    </Section>
  );
}
