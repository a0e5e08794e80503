import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import { Link, useParams } from 'react-router';
import { DraftOffer } from '../../components/DraftStatus.tsx';
import { FaultNotice } from '../../components/FaultNotice.tsx';
import { PageHeader } from '../../components/PageHeader.tsx';
import { useDraft } from '../../components/useDraft.ts';
import { useReceivingBody } from '../../components/useReceivingBody.ts';
import { useViewer } from '../../components/ViewerContext.tsx';
import { useT } from '../../i18n/useT.ts';
import { paths } from '../../paths.ts';
import { Notice } from '../../ui/Notice.tsx';
import { RegistrationForm } from './RegistrationForm.tsx';
import { LetterToRegisterDocument } from './registration.generated.ts';
import { emptyRegistration, type RegistrationValues } from './registrationValues.ts';
import { useAfterRegistration } from './useAfterRegistration.ts';
import { type Letter, valuesFromLetter } from './valuesFromLetter.ts';

/** Registration of a letter that was taken, or of an appeal that came without one. */
export function RegisterPage() {
  const id = Number(useParams().intakeId ?? 0);
  const { data, error, refetch } = useQuery(LetterToRegisterDocument, { variables: { id }, skip: id === 0 });
  if (error) return <FaultNotice error={error} onRetry={() => void refetch()} />;
  if (id === 0) return <Registration key="new" letter={null} />;
  if (!data) return null;
  if (!data.intake) return <FaultNotice fault={{ kind: 'notFound', requestId: null }} />;
  return <Registration key={id} letter={data.intake} />;
}

function Registration({ letter }: { letter: Letter | null }) {
  const t = useT('registration');
  const { viewer } = useViewer();
  const title = letter ? t('letterTitle', { number: letter.throughNumber }) : t('newTitle');
  if (letter?.appeal) {
    return (
      <>
        <PageHeader title={title} />
        <Notice
          tone="done"
          action={
            <Button size="compact-sm" component={Link} to={paths.appeal(letter.appeal.id)}>
              {t('openCard')}
            </Button>
          }
        >
          {t('alreadyRegistered')}: {letter.appeal.number}
        </Notice>
      </>
    );
  }
  const holder = letter?.registrar;
  return (
    <>
      <PageHeader title={title} aside={letter?.talonNumber} />
      {holder && holder.id !== viewer.id && (
        <Notice tone="attention">{t('takenBy', { name: holder.displayName })}</Notice>
      )}
      <DraftedForm letter={letter} />
    </>
  );
}

function DraftedForm({ letter }: { letter: Letter | null }) {
  const draft = useDraft<RegistrationValues>(`register:${letter?.id ?? 'new'}`);
  const after = useAfterRegistration(letter?.id ?? null);
  const receiving = useReceivingBody();
  const fresh = useMemo(
    () =>
      emptyRegistration({ addresseeBodyId: receiving ?? null, ...(letter ? valuesFromLetter(letter) : {}) }),
    [letter, receiving],
  );
  // A new sheet begins at its first field, also when the draft was put aside.
  const [sheet, setSheet] = useState<{ key: number; restored: RegistrationValues | null }>({
    key: 0,
    restored: null,
  });
  const turn = (restored: RegistrationValues | null) => setSheet(({ key }) => ({ key: key + 1, restored }));
  if (receiving === undefined) return null;
  return (
    <>
      <DraftOffer
        offer={draft.offer}
        onRestore={() => {
          const left = draft.accept();
          // A draft of an earlier edition of the program may lack fields that there are now.
          if (left) turn({ ...fresh, ...left });
        }}
        onDecline={() => {
          void draft.decline();
          turn(null);
        }}
      />
      <RegistrationForm
        key={sheet.key}
        initial={sheet.restored ?? fresh}
        letter={letter}
        onChange={draft.keep}
        draftSaved={draft.saved}
        goesOn={after.goesOn}
        onGoesOn={after.setGoesOn}
        onRegistered={(appeal, verdict) => {
          void draft.discard();
          void after.registered(appeal, verdict);
        }}
        onJoined={(appeal) => {
          void draft.discard();
          void after.joined(appeal);
        }}
      />
    </>
  );
}
