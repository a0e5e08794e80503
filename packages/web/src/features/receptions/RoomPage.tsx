import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { FaultNotice } from '../../components/FaultNotice.tsx';
import { Page } from '../../components/Page.tsx';
import { useFormValues } from '../../components/useFormValues.ts';
import { useFormats } from '../../i18n/useFormats.ts';
import { useT } from '../../i18n/useT.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Section } from '../../ui/Section.tsx';
import { StateBadge } from '../../ui/StateBadge.tsx';
import { askedAnew } from './askedAnew.ts';
import classes from './Receptions.module.css';
import { Line, Paragraph } from './steps/fields.tsx';
import { StepForm } from './steps/StepForm.tsx';
import {
  AnswerInquiryDocument,
  GivePositionDocument,
  ReceptionRoomDocument,
  type ReceptionRoomQuery,
} from './steps.generated.ts';

/** The room of a body: what it was asked for receptions, and to which it is invited. */
export function RoomPage() {
  const t = useT('receptionSteps');
  const { data, error, refetch } = useQuery(ReceptionRoomDocument, {
    fetchPolicy: 'cache-and-network',
    context: askedAnew,
  });
  const reload = () => refetch();
  const inquiries = data?.inquiriesToBody ?? [];
  const invitations = data?.invitationsToBody ?? [];
  return (
    <Page title={t('roomTitle')} narrow>
      {error && <FaultNotice error={error} onRetry={() => void reload()} />}
      {data && inquiries.length + invitations.length === 0 && <EmptyState title={t('roomNothing')} />}
      <div className={classes.stack}>
        {invitations.length > 0 && (
          <Section title={t('roomInvitations')} flush>
            <ul className={classes.orders}>
              {invitations.map((one) => (
                <Invitation key={one.id} one={one} onDone={reload} />
              ))}
            </ul>
          </Section>
        )}
        {inquiries.length > 0 && (
          <Section title={t('roomInquiries')} flush>
            <ul className={classes.orders}>
              {inquiries.map((one) => (
                <Inquiry key={one.id} one={one} onDone={reload} />
              ))}
            </ul>
          </Section>
        )}
      </div>
    </Page>
  );
}

function Inquiry({
  one,
  onDone,
}: {
  one: ReceptionRoomQuery['inquiriesToBody'][number];
  onDone: () => unknown;
}) {
  const t = useT('receptionSteps');
  const formats = useFormats();
  const [isOpen, setIsOpen] = useState(false);
  const [answer, setAnswer] = useState('');
  return (
    <li>
      <strong>
        {one.number}, {one.applicantName}
      </strong>{' '}
      <Term isDone={one.answeredAt !== null} isLate={one.isLate} dueOn={one.dueOn} />
      <p className={classes.paper}>{one.text}</p>
      <span className={classes.quiet}>{one.essence}</span>
      {one.answeredAt && (
        <p className={classes.paper}>
          {formats.dateTime(one.answeredAt)}: {one.answer}
        </p>
      )}
      {!one.answeredAt && !isOpen && (
        <Button variant="light" size="compact-sm" onClick={() => setIsOpen(true)}>
          {t('giveAnswer')}
        </Button>
      )}
      {isOpen && !one.answeredAt && (
        <StepForm
          document={AnswerInquiryDocument}
          pick={(data) => data.answerInquiry}
          input={() => ({ input: { id: one.id, answer } })}
          submitLabel={t('giveAnswer')}
          onDone={onDone}
        >
          <Paragraph name="answer" label={t('answerText')} value={answer} onChange={setAnswer} />
        </StepForm>
      )}
    </li>
  );
}

function Term({ isDone, isLate, dueOn }: { isDone: boolean; isLate: boolean; dueOn: string }) {
  const t = useT('receptionSteps');
  const formats = useFormats();
  if (isDone) return null;
  return (
    <StateBadge tone={isLate ? 'overdue' : 'attention'}>
      {t(isLate ? 'termWas' : 'termIs', { on: formats.date(dueOn) })}
    </StateBadge>
  );
}

type InvitationRow = ReceptionRoomQuery['invitationsToBody'][number];

function Invitation({ one, onDone }: { one: InvitationRow; onDone: () => unknown }) {
  const t = useT('receptionSteps');
  const formats = useFormats();
  const [isOpen, setIsOpen] = useState(false);
  const isWanted = !one.positionedAt || one.assessment === 'poor';
  const tone = one.assessment === 'good' ? 'done' : one.assessment === 'poor' ? 'attention' : 'neutral';
  return (
    <li>
      <strong>
        {one.startsAt ? formats.dateTime(one.startsAt) : ''} {one.number}, {one.applicantName}
      </strong>{' '}
      <Term isDone={!isWanted} isLate={one.isLate} dueOn={one.dueOn} />{' '}
      {one.positionedAt && (
        <StateBadge tone={tone}>
          {t(one.assessment === 'good' ? 'accepted' : one.assessment === 'poor' ? 'poor' : 'waiting')}
        </StateBadge>
      )}
      <p className={classes.paper}>{one.essence}</p>
      {one.place && <span className={classes.quiet}>{formats.name(one.place)}</span>}
      {one.position && <p className={classes.paper}>{one.position}</p>}
      {one.remarks && <span className={classes.quiet}>{one.remarks}</span>}
      {isWanted && !isOpen && (
        <Button variant="light" size="compact-sm" onClick={() => setIsOpen(true)}>
          {t('givePosition')}
        </Button>
      )}
      {isOpen && isWanted && <PositionForm one={one} onDone={onDone} />}
    </li>
  );
}

function PositionForm({ one, onDone }: { one: InvitationRow; onDone: () => unknown }) {
  const t = useT('receptionSteps');
  const { id, position, representative, representativePost, representativePhone } = one;
  const { values, set } = useFormValues({
    position,
    representative,
    representativePost,
    representativePhone,
  });
  return (
    <StepForm
      document={GivePositionDocument}
      pick={(data) => data.givePosition}
      input={() => ({ input: { id, ...values } })}
      submitLabel={t('givePosition')}
      onDone={onDone}
    >
      <Paragraph
        name="position"
        label={t('position')}
        hint={t('positionHint')}
        rows={5}
        value={values.position}
        onChange={set('position')}
      />
      <Line
        name="representative"
        label={t('whoComes')}
        value={values.representative}
        onChange={set('representative')}
      />
      <Line
        name="representativePost"
        label={t('post')}
        value={values.representativePost}
        onChange={set('representativePost')}
      />
      <Line
        name="representativePhone"
        label={t('phone')}
        value={values.representativePhone}
        onChange={set('representativePhone')}
      />
    </StepForm>
  );
}
