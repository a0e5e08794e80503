import { Anchor } from '@mantine/core';
import { formatPhone } from '@tyndau/domain/identity/phone';
import { hasPriorityRight } from '@tyndau/domain/receptions/priorityRight';
import { Link } from 'react-router';
import { useReference } from '../../components/useReference.ts';
import { useFormats } from '../../i18n/useFormats.ts';
import { useT } from '../../i18n/useT.ts';
import { paths } from '../../paths.ts';
import { DefinitionList } from '../../ui/DefinitionList.tsx';
import { StateBadge } from '../../ui/StateBadge.tsx';
import { dayKindOf } from './ReceptionDayLine.tsx';
import type { Reception } from './ReceptionPage.tsx';

const meetingFormats = ['inPerson', 'video', 'phone'] as const;

/** When, where and by whom the person is received. */
export function MeetingFacts({ reception }: { reception: Reception }) {
  const t = useT('receptions');
  const formats = useFormats();
  const reference = useReference();
  const { day, official, startsAt, cameAt, appeal } = reception;
  const format = meetingFormats.find((one) => one === reception.format);
  return (
    <DefinitionList
      items={[
        [t('when'), startsAt ? formats.dateTime(startsAt) : null],
        [t('day'), day ? t(`dayKind.${dayKindOf(day.kind)}`) : undefined],
        [t('place'), day ? formats.name(day.place) : undefined],
        [t('format'), format ? t(`formatOf.${format}`) : reception.format],
        [t('official'), official ? `${official.fullName}, ${formats.name(official.post)}` : null],
        [t('question'), `${reception.question.code} ${formats.name(reception.question.name)}`],
        [
          t('appeal'),
          appeal ? (
            <Anchor key="appeal" component={Link} to={paths.appeal(appeal.id)}>
              {appeal.number}
            </Anchor>
          ) : undefined,
        ],
        [t('came'), cameAt ? formats.dateTime(cameAt) : undefined],
        [t('result'), reception.result ? reference.entryName('outcome', reception.result) : undefined],
        [
          t('refusalGround'),
          reception.refusalGround ? reference.entryName('refusalGround', reception.refusalGround) : undefined,
        ],
        [t('registeredOn'), formats.date(reception.registeredOn)],
        [t('source'), reference.entryName('source', reception.source)],
      ]}
    />
  );
}

/** Who asks to be received. */
export function ApplicantFacts({ reception }: { reception: Reception }) {
  const t = useT('receptions');
  const formats = useFormats();
  const reference = useReference();
  const { applicant, privilege, territory } = reception;
  return (
    <DefinitionList
      items={[
        [t('name'), applicant.displayName],
        [t('iin'), applicant.iin],
        [t('phone'), applicant.phone && formatPhone(applicant.phone)],
        [
          t('address'),
          [territory && formats.name(territory.name), applicant.address].filter(Boolean).join(', '),
        ],
        [
          t('privilege'),
          privilege && privilege !== 'none' ? (
            <span key="privilege">
              {reference.entryName('privilege', privilege)}{' '}
              {hasPriorityRight(privilege) && <StateBadge tone="control">{t('priority')}</StateBadge>}
            </span>
          ) : undefined,
        ],
      ]}
    />
  );
}
