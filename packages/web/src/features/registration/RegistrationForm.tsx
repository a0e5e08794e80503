import { Switch } from '@mantine/core';
import type { LikenessVerdict } from '@tyndau/domain/likeness/judgeLikeness';
import { useMemo, useState } from 'react';
import { DraftStatus } from '../../components/DraftStatus.tsx';
import { FilesField } from '../../components/FilesField.tsx';
import { FormShell } from '../../components/FormShell.tsx';
import { moveOnEnter } from '../../components/moveOnEnter.ts';
import { useFormValues } from '../../components/useFormValues.ts';
import { useIdempotencyKey } from '../../components/useIdempotencyKey.ts';
import { type RefusalView, useMutationWithRefusals } from '../../components/useMutationWithRefusals.ts';
import { useT } from '../../i18n/useT.ts';
import { ApplicantSection } from './ApplicantSection.tsx';
import { type EarlierCard, earlierCards, newCard, repeatUnder } from './earlierCards.ts';
import { HistoryPane } from './HistoryPane.tsx';
import { isAnotherPerson, nameTyped } from './isAnotherPerson.ts';
import type { Joining } from './JoinButton.tsx';
import { LikePane } from './LikePane.tsx';
import type { LikeLetterLineFragment } from './likeness.generated.ts';
import { OriginSection } from './OriginSection.tsx';
import classes from './Registration.module.css';
import { RoutingSection } from './RoutingSection.tsx';
import { refusalsAtOnce } from './refusalsAtOnce.ts';
import { RegisterAppealDocument, type RegisterAppealMutation } from './registration.generated.ts';
import { useRegistrationLabels } from './registrationLabels.ts';
import type { LikenessChoice, RegistrationValues } from './registrationValues.ts';
import { localFiles, ScansPane } from './ScansPane.tsx';
import { SubjectSection } from './SubjectSection.tsx';
import { SuggestionsPane } from './SuggestionsPane.tsx';
import { receivedAtOf, toRegisterInput } from './toRegisterInput.ts';
import {
  type ApplicantLookup,
  useApplicantLookup,
  valuesOfKnown,
  valuesOfNumber,
} from './useApplicantLookup.ts';
import { useLikeLetters } from './useLikeLetters.ts';
import { useProposal } from './useProposal.ts';
import { useQualityWarnings } from './useQualityWarnings.ts';
import type { Letter } from './valuesFromLetter.ts';

export type RegisteredAppeal = NonNullable<RegisterAppealMutation['registerAppeal']['appeal']>;

interface Props {
  initial: RegistrationValues;
  letter: Letter | null;
  /** Keeps the draft at every change. */
  onChange: (values: RegistrationValues) => void;
  draftSaved: Parameters<typeof DraftStatus>[0]['saved'];
  onRegistered: (appeal: RegisteredAppeal, verdict: LikenessVerdict | null) => void;
  /** The letter turned out to be the second copy of an appeal. */
  onJoined: Joining['onJoined'];
  goesOn: boolean;
  onGoesOn: (goesOn: boolean) => void;
}

/** The card while it is typed: the form, and beside it the scans and what the person wrote before. */
export function RegistrationForm({
  initial,
  letter,
  onChange,
  draftSaved,
  onRegistered,
  onJoined,
  goesOn,
  onGoesOn,
}: Props) {
  const t = useT('registration');
  const { values, set, patch, fill } = useFormValues(initial, onChange);
  const fields = { values, set, patch };
  const registration = useMutationWithRefusals(RegisterAppealDocument, (data) => data.registerAppeal);
  const { key, renew } = useIdempotencyKey();
  const labels = useRegistrationLabels();
  const [foundHere, setFoundHere] = useState<readonly RefusalView[]>([]);
  const state = foundHere.length > 0 ? { ...registration, refusals: foundHere } : registration;
  /** The name the counter wrote, where the number says that it is somebody else's. */
  const [typedName, setTypedName] = useState<string | null>(null);
  const [isPersonFolded, foldPerson] = useState(false);
  const [isOriginFolded, setOriginFolded] = useState(letter !== null);

  const number = values.isAnonymous ? '' : values.applicantKind === 'legalEntity' ? values.bin : values.iin;
  const { lookup, isAsking } = useApplicantLookup(number, handleFound);
  const cards = useMemo(() => earlierCards(lookup?.applicant?.appeals ?? []), [lookup]);
  const card = cards.find(({ id }) => id === values.cardId) ?? null;
  const proposal = useProposal(values, card);
  const warnings = useQualityWarnings(values, proposal.bodyId);
  const receivedAt = letter?.receivedAt ?? receivedAtOf(values);
  const like = useLikeLetters(values, receivedAt);
  const joining = letter ? { letter, onJoined } : null;
  const isRefusedAbout = (prefix: string) => state.refusals.some(({ field }) => field?.startsWith(prefix));

  function handleFound(found: ApplicantLookup) {
    const { applicant } = found;
    fill(applicant ? { ...valuesOfKnown(applicant, values), ...placeOf(applicant) } : valuesOfNumber(found));
    setTypedName(applicant && isAnotherPerson(values, applicant) ? nameTyped(values) : null);
    foldPerson(applicant !== null);
  }
  function placeOf(applicant: NonNullable<ApplicantLookup['applicant']>) {
    return values.placeCode === null && applicant.territory ? { placeCode: applicant.territory.code } : {};
  }
  function choose(chosen: EarlierCard | null) {
    patch(chosen ? repeatUnder(chosen) : newCard);
  }
  function decideLikeness(choice: LikenessChoice | null, { appeal }: LikeLetterLineFragment) {
    const under = cards.find(({ id }) => id === appeal.card.id);
    if (choice === null || choice.verdict === 'newQuestion') return patch({ ...newCard, likeness: choice });
    patch({ ...(under ? repeatUnder(under) : {}), likeness: choice });
  }
  async function register() {
    const found = refusalsAtOnce(values, new Date().toISOString());
    setFoundHere(found);
    if (found.length > 0) return registration.clear();
    const bodyId = values.isRouted ? proposal.bodyId : null;
    const input = toRegisterInput(values, { idempotencyKey: key, intakeId: letter?.id ?? null, bodyId });
    const done = await registration.run({ input });
    if (!done?.appeal) return;
    renew();
    onRegistered(done.appeal, values.likeness?.verdict ?? null);
  }

  return (
    <div className={classes.columns}>
      {/* Enter walks the fields of the form inside; the element itself is not operated. */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: see above */}
      <div onKeyDown={moveOnEnter}>
        <FormShell
          state={state}
          onSubmit={() => void register()}
          submitLabel={t('submit')}
          labels={labels}
          label={t('register')}
          sticky
          hint={<DraftStatus saved={draftSaved} />}
          actions={
            <Switch
              label={t('thenNext')}
              tabIndex={-1}
              checked={goesOn}
              onChange={(event) => onGoesOn(event.currentTarget.checked)}
            />
          }
        >
          <ApplicantSection
            {...fields}
            lookup={lookup}
            isAsking={isAsking}
            typedName={typedName}
            isFolded={isPersonFolded && !isRefusedAbout('applicant.')}
            onFold={foldPerson}
          />
          <SubjectSection {...fields} card={card} warnings={warnings} />
          <OriginSection
            {...fields}
            hasLetter={letter !== null}
            isFolded={
              isOriginFolded && !['source', 'form', 'type', 'sheets', 'language'].some(isRefusedAbout)
            }
            onUnfold={() => setOriginFolded(false)}
          />
          <RoutingSection {...fields} proposal={proposal} receivedAt={receivedAt} warnings={warnings} />
          <FilesField label={t('field.files')} initial={initial.files} onChange={set('files')} />
        </FormShell>
      </div>
      <aside className={classes.side}>
        {(letter || values.files.length > 0) && (
          <ScansPane
            files={[...(letter?.attachments ?? []), ...localFiles(values.files)]}
            note={letter?.note ?? ''}
            conversation={letter?.conversation ?? ''}
          />
        )}
        <LikePane letters={like} values={values} onDecide={decideLikeness} joining={joining} />
        <SuggestionsPane {...fields} barred={proposal.barred} isQuestionFixed={card !== null} />
        <HistoryPane
          cards={cards}
          receptions={lookup?.applicant?.receptions ?? []}
          isKnown={lookup?.isValid === true}
          chosenId={values.cardId}
          onChoose={choose}
          joining={joining}
        />
      </aside>
    </div>
  );
}
