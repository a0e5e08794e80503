import { useLazyQuery } from '@apollo/client/react';
import { Anchor, Button, Group } from '@mantine/core';
import { FaultNotice } from '../../../components/FaultNotice.tsx';
import { useViewer } from '../../../components/ViewerContext.tsx';
import { useFormats } from '../../../i18n/useFormats.ts';
import { useRefusalText } from '../../../i18n/useRefusalText.ts';
import { useT } from '../../../i18n/useT.ts';
import { DefinitionList } from '../../../ui/DefinitionList.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import classes from './Signing.module.css';
import { type AnswerSignaturePaperFragment, CheckSignatureDocument } from './signing.generated.ts';

/** Who signed the answer, when and under which certificate; opened, everything that was checked, and the files to take. */
export function SignatureFacts({
  appealId,
  signature,
}: {
  appealId: number;
  signature: AnswerSignaturePaperFragment;
}) {
  const t = useT('execution');
  const formats = useFormats();
  const { may } = useViewer();
  const isCms = signature.kind === 'cms';
  return (
    <details className={classes.signature} data-no-print>
      <summary>
        <strong>{isCms ? t('signature.cms') : t('signature.account')}</strong>
        {' · '}
        {isCms ? signature.subjectName : signature.signedBy.displayName}
        {' · '}
        {formats.dateTime(signature.signedAt)}
      </summary>
      <div className={classes.facts}>
        {isCms ? <CertificateFacts signature={signature} /> : <AccountFacts signature={signature} />}
        <Group gap="md">
          {may('appeal.seePersonalData') && (
            <Anchor href={signature.letterUrl} target="_blank" size="sm">
              {t('signature.letter')}
            </Anchor>
          )}
          <Anchor href={signature.documentUrl} size="sm">
            {t('signature.takeDocument')}
          </Anchor>
          {signature.cmsUrl && (
            <Anchor href={signature.cmsUrl} size="sm">
              {t('signature.takeCms')}
            </Anchor>
          )}
          <CheckAgain appealId={appealId} answerId={signature.id} />
        </Group>
      </div>
    </details>
  );
}

function AccountFacts({ signature }: { signature: AnswerSignaturePaperFragment }) {
  const t = useT('execution');
  return (
    <DefinitionList
      columns={1}
      items={[
        [t('signature.signedBy'), signature.signedBy.displayName],
        [t('signature.digest'), <code key="digest">{signature.digest}</code>],
      ]}
    />
  );
}

function CertificateFacts({ signature }: { signature: AnswerSignaturePaperFragment }) {
  const t = useT('execution');
  const formats = useFormats();
  const { validFrom, validTo, bin, organisation } = signature;
  const span = (from: string, to: string) =>
    t('signature.fromTo', { from: formats.dayOf(from), to: formats.dayOf(to) });
  return (
    <DefinitionList
      columns={1}
      items={[
        [t('signature.signedBy'), `${signature.signedBy.displayName} (${signature.subjectName})`],
        [
          t('signature.organisation'),
          [organisation, bin && t('signature.bin', { bin })].filter(Boolean).join(', ') || undefined,
        ],
        [
          t('signature.time'),
          `${formats.dateTime(signature.signedAt)}, ${
            signature.timeSource === 'timestamp'
              ? t('signature.byStamp', { name: signature.timestampAuthority })
              : t('signature.byOffice')
          }`,
        ],
        [t('signature.validity'), validFrom && validTo ? span(validFrom, validTo) : undefined],
        [
          t('signature.revocation'),
          signature.revocation === 'good' ? t('signature.good') : t('signature.unknown'),
        ],
        [t('signature.algorithm'), signature.algorithm],
        [t('signature.serial'), <code key="serial">{signature.serial}</code>],
        [
          t('signature.chain'),
          <ol key="chain" className={classes.chain}>
            {signature.chain.map((link) => (
              <li key={link.fingerprint} title={`SHA-256 ${link.fingerprint}`}>
                {link.subject} <span className={classes.soft}>{span(link.validFrom, link.validTo)}</span>
              </li>
            ))}
          </ol>,
        ],
        [t('signature.digest'), <code key="digest">{signature.digest}</code>],
      ]}
    />
  );
}

function CheckAgain({ appealId, answerId }: { appealId: number; answerId: number }) {
  const t = useT('execution');
  const say = useRefusalText();
  const [check, { data, loading, error }] = useLazyQuery(CheckSignatureDocument, {
    fetchPolicy: 'network-only',
  });
  const found = data?.appeal?.answers.find(({ id }) => id === answerId)?.signature?.check;
  return (
    <>
      <Button
        variant="default"
        size="compact-sm"
        loading={loading}
        onClick={() => void check({ variables: { id: appealId } })}
      >
        {t('signature.check')}
      </Button>
      {error && <FaultNotice error={error} />}
      {found && !loading && (
        <Notice tone={found.holds ? 'done' : 'overdue'} role="status">
          {found.holds
            ? t('signature.holds')
            : `${t('signature.broken')}: ${found.refusals.map(say).join('; ')}`}
        </Notice>
      )}
    </>
  );
}
