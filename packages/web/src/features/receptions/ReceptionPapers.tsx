import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useViewer } from '../../components/ViewerContext.tsx';
import { useFormats } from '../../i18n/useFormats.ts';
import { useT } from '../../i18n/useT.ts';
import { Section } from '../../ui/Section.tsx';
import { StateBadge } from '../../ui/StateBadge.tsx';
import classes from './Receptions.module.css';
import { Paragraph } from './steps/fields.tsx';
import { StepForm } from './steps/StepForm.tsx';
import { AnswerInquiryDocument, type ReceptionPapersFragment } from './steps.generated.ts';

interface Props {
  papers: ReceptionPapersFragment;
  onChange: () => void;
}

const assessments = ['good', 'poor', 'notGiven'] as const;
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
      {papers.inquiries.length > 0 && <Inquiries papers={papers} onChange={onChange} />}
      {papers.invitations.length > 0 && <Positions papers={papers} />}
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

function Inquiries({ papers, onChange }: Props) {
  const t = useT('receptionSteps');
  const formats = useFormats();
  const { today, may } = useViewer();
  const [open, setOpen] = useState<number | null>(null);
  const [answer, setAnswer] = useState('');
  return (
    <Section title={t('inquiriesTitle')} flush>
      <ul className={classes.orders}>
        {papers.inquiries.map((one) => (
          <li key={one.id}>
            <strong>{one.body ? formats.name(one.body.shortName) : t('applicant')}</strong>: {one.text}{' '}
            {!one.answeredAt && (
              <StateBadge tone={one.dueOn < today ? 'overdue' : 'attention'}>
                {one.dueOn < today ? t('lateAnswer') : t('noAnswerYet')}
              </StateBadge>
            )}
            <span className={classes.quiet}>
              {one.answeredAt
                ? `${formats.dateTime(one.answeredAt)}: ${one.answer}`
                : t('termIs', { on: formats.date(one.dueOn) })}
            </span>
            {!one.answeredAt && may('reception.prepare') && open !== one.id && (
              <Button variant="subtle" size="compact-sm" onClick={() => setOpen(one.id)}>
                {t('writeAnswer')}
              </Button>
            )}
            {open === one.id && (
              <StepForm
                document={AnswerInquiryDocument}
                pick={(data) => data.answerInquiry}
                input={() => ({ input: { id: one.id, answer } })}
                submitLabel={t('writeAnswer')}
                onDone={() => {
                  setOpen(null);
                  setAnswer('');
                  onChange();
                }}
              >
                <Paragraph name="answer" label={t('answerText')} value={answer} onChange={setAnswer} />
              </StepForm>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Positions({ papers }: { papers: ReceptionPapersFragment }) {
  const t = useT('receptionSteps');
  const formats = useFormats();
  return (
    <Section title={t('positions')} flush>
      <ul className={classes.orders}>
        {papers.invitations.map((one) => {
          const assessment = assessments.find((known) => known === one.assessment);
          return (
            <li key={one.id}>
              <strong>{one.body && formats.name(one.body.shortName)}</strong>{' '}
              {assessment && (
                <StateBadge tone={assessment === 'good' ? 'done' : 'attention'}>
                  {t(`assessmentOf.${assessment}`)}
                </StateBadge>
              )}
              <p className={classes.paper}>
                {one.position || t('noPosition', { on: formats.date(one.dueOn) })}
              </p>
              {one.representative && (
                <span className={classes.quiet}>
                  {t('representative')}:{' '}
                  {[one.representative, one.representativePost, one.representativePhone]
                    .filter(Boolean)
                    .join(', ')}
                </span>
              )}
              {one.remarks && <span className={classes.quiet}>{one.remarks}</span>}
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
