import { useQuery } from '@apollo/client/react';
import { Modal } from '@mantine/core';
import { moveConsequences } from '@tyndau/domain/receptions/receptionMove';
import { useState } from 'react';
import { useFormats } from '../../i18n/useFormats.ts';
import { useRefusalText } from '../../i18n/useRefusalText.ts';
import { useT } from '../../i18n/useT.ts';
import { Notice } from '../../ui/Notice.tsx';
import {
  type CalendarReceptionFragment,
  ReceptionCalendarPageDocument,
  ReceptionMovePreviewDocument,
} from './calendar.generated.ts';
import { Line } from './steps/fields.tsx';
import { StepForm } from './steps/StepForm.tsx';
import { MoveReceptionDocument } from './steps.generated.ts';

/** Where somebody was dropped. */
export interface WantedMove {
  readonly reception: CalendarReceptionFragment;
  readonly on: string;
  readonly time: string;
  readonly officialId: number;
}

interface Props {
  move: WantedMove;
  onClose: () => void;
  onDone: () => void;
}

/** Shows what a move brings before it is done: what must be repeated, which terms become others, why it cannot be. */
export function MoveDialog({ move: { reception, on, time, officialId }, onClose, onDone }: Props) {
  const t = useT('receptionCalendar');
  const words = useT('words');
  const formats = useFormats();
  const say = useRefusalText();
  const [reason, setReason] = useState('');
  const asked = { id: reception.id, on, time, officialId };
  const { data } = useQuery(ReceptionMovePreviewDocument, { variables: asked, fetchPolicy: 'network-only' });
  const officials = useQuery(ReceptionCalendarPageDocument, {
    variables: { from: on, to: on },
    fetchPolicy: 'cache-first',
  }).data?.officials;
  const preview = data?.receptionMovePreview;
  const again = moveConsequences.filter((one) => preview?.consequences.includes(one));
  const nameOf = (id: number | undefined) => officials?.find((one) => one.id === id)?.fullName ?? '';
  return (
    <Modal
      opened
      onClose={onClose}
      title={`${t('moveTitle')}: ${reception.applicantName}`}
      closeButtonProps={{ 'aria-label': words('close') }}
    >
      <p>
        {t('from')}: {reception.startsAt ? formats.dateTime(reception.startsAt) : '—'},{' '}
        {reception.official?.fullName}
        <br />
        {t('to')}: <strong>{`${formats.date(on)} ${time}, ${nameOf(officialId)}`}</strong>
      </p>
      {preview && preview.refusals.length > 0 && (
        <Notice tone="overdue" role="alert">
          {preview.refusals.map(say).join(' ')}
        </Notice>
      )}
      {preview && preview.refusals.length === 0 && (
        <>
          <Notice tone={again.length > 0 ? 'attention' : 'neutral'} title={t('consequencesTitle')}>
            {again.length === 0
              ? t('noConsequences')
              : again.map((one) => t(`consequence.${one}`)).join('; ')}
          </Notice>
          {preview.terms.length > 0 && (
            <Notice
              tone={preview.terms.some(({ isPast }) => isPast) ? 'overdue' : 'neutral'}
              title={t('termsTitle')}
            >
              <ul>
                {preview.terms.map(({ step, before, after, isPast }) => (
                  <li key={step}>
                    {t('term', {
                      step,
                      before: before ? formats.date(before) : '—',
                      after: after ? formats.date(after) : '—',
                    })}
                    {isPast && ` (${t('termPast')})`}
                  </li>
                ))}
              </ul>
            </Notice>
          )}
          <StepForm
            document={MoveReceptionDocument}
            pick={(answer) => answer.moveReception}
            input={() => ({ input: { ...asked, version: reception.version, reason } })}
            submitLabel={t('move')}
            onDone={onDone}
          >
            {reception.step > 4 && (
              <Line name="reason" label={t('reason')} value={reason} onChange={setReason} />
            )}
          </StepForm>
        </>
      )}
    </Modal>
  );
}
