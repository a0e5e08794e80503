import { useQuery } from '@apollo/client/react';
import { Button, Group, Stack } from '@mantine/core';
import {
  appealFormNames,
  appealLanguageNames,
  appealSourceNames,
} from '@tyndau/domain/appeals/vocabularyNames';
import { formatPhone } from '@tyndau/domain/identity/phone';
import { Link, useParams } from 'react-router';
import { FaultNotice } from '../../components/FaultNotice.tsx';
import { Page } from '../../components/Page.tsx';
import { useCodeName } from '../../components/useCodeName.ts';
import { useViewer } from '../../components/ViewerContext.tsx';
import { useFormats } from '../../i18n/useFormats.ts';
import { useT } from '../../i18n/useT.ts';
import { paths } from '../../paths.ts';
import { DefinitionList } from '../../ui/DefinitionList.tsx';
import { FileChip } from '../../ui/FileChip.tsx';
import { Section } from '../../ui/Section.tsx';
import { IntakeStateBadge } from './IntakeStateBadge.tsx';
import { IntakeDetailsDocument, type IntakeDetailsQuery } from './intake.generated.ts';
import { MessageSection } from './MessageSection.tsx';
import { ProtocolLinks } from './ProtocolLinks.tsx';

/** One accepted letter: what the counter wrote down, its talon, and where it went. */
export function IntakeLetterPage() {
  const t = useT('intake');
  const id = Number(useParams().intakeId);
  const { may } = useViewer();
  const variables = { id, withMessage: may('appeal.seePersonalData') };
  const { data, error, refetch } = useQuery(IntakeDetailsDocument, { variables });
  if (error) return <FaultNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return null;
  if (!data.intake) return <FaultNotice fault={{ kind: 'notFound', requestId: null }} />;
  const { intake } = data;
  return (
    <Page
      narrow
      title={t('letterTitle', { number: intake.throughNumber })}
      crumbs={[{ label: t('journal'), to: paths.intakes({ journalOn: intake.journalOn }) }]}
      aside={<IntakeStateBadge state={intake.state} />}
      actions={<LetterActions intake={intake} />}
    >
      <Section title={t('details')}>
        <LetterLines intake={intake} />
      </Section>
      {intake.protocol && <ProtocolSection protocol={intake.protocol} />}
      {intake.message && <MessageSection message={intake.message} />}
      <Section title={t('field.files')}>
        {intake.attachments.length === 0 ? (
          t('noFiles')
        ) : (
          <Stack gap={6} align="flex-start">
            {intake.attachments.map((file) => (
              <FileChip key={file.id} file={file} />
            ))}
          </Stack>
        )}
      </Section>
    </Page>
  );
}

type Letter = NonNullable<IntakeDetailsQuery['intake']>;

function LetterLines({ intake }: { intake: Letter }) {
  const t = useT('intake');
  const counter = useT('counter');
  const formats = useFormats();
  const codeName = useCodeName();
  return (
    <DefinitionList
      items={[
        [t('column.talon'), intake.talonNumber],
        [t('field.receivedAt'), formats.dateTime(intake.receivedAt)],
        [t('field.applicantName'), intake.applicantName],
        [t('field.applicantIin'), intake.applicantIin],
        [t('field.applicantPhone'), intake.applicantPhone && formatPhone(intake.applicantPhone)],
        [counter('address'), intake.applicantAddress],
        [t('field.addressee'), intake.addressee ? formats.name(intake.addressee.name) : null],
        [t('field.source'), codeName(appealSourceNames, intake.source)],
        [t('field.form'), codeName(appealFormNames, intake.form)],
        [t('field.language'), codeName(appealLanguageNames, intake.language)],
        [t('field.sheets'), String(intake.sheets)],
        [t('field.barcode'), intake.barcode],
        [t('field.note'), intake.note],
        [counter('conversation'), intake.conversation],
        [t('day.late'), intake.lateReason === null ? undefined : intake.lateReason || t('day.lateByWire')],
        [t('column.acceptedBy'), `${intake.acceptedBy.displayName}, ${formats.dateTime(intake.acceptedAt)}`],
        [t('column.registrar'), intake.registrar?.displayName ?? null],
      ]}
    />
  );
}

function ProtocolSection({ protocol }: { protocol: NonNullable<Letter['protocol']> }) {
  const t = useT('counter');
  return (
    <Section title={t('protocol.newProtocol')}>
      <DefinitionList
        items={[
          [t('protocol.essence'), protocol.essence],
          [t('protocol.officialName'), protocol.officialName],
          [t('protocol.representative'), protocol.representative],
          [t('protocol.papers'), protocol.papers],
        ]}
      />
    </Section>
  );
}

function LetterActions({ intake }: { intake: Letter }) {
  const t = useT('intake');
  const { may } = useViewer();
  const isOpen = intake.state === 'accepted' || intake.state === 'distributed';
  return (
    <Group gap={8}>
      <Button
        component="a"
        href={`${intake.talonUrl}?size=a6`}
        target="_blank"
        rel="noopener"
        variant="default"
      >
        {t('printA6')}
      </Button>
      <Button
        component="a"
        href={`${intake.talonUrl}?size=slip`}
        target="_blank"
        rel="noopener"
        variant="default"
      >
        {t('printSlip')}
      </Button>
      <ProtocolLinks url={intake.protocolUrl} language={intake.language} />
      {intake.appeal && (
        <Button component={Link} to={paths.appeal(intake.appeal.id)}>
          {t('openAppeal', { number: intake.appeal.number })}
        </Button>
      )}
      {isOpen && may('appeal.register') && (
        <Button component={Link} to={paths.registerAppeal(intake.id)}>
          {t('register')}
        </Button>
      )}
    </Group>
  );
}
