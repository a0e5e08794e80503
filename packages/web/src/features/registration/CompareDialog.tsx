import { Button, Modal, Radio, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { outcomeNames } from '@tyndau/domain/appeals/vocabularyNames';
import { type LikenessVerdict, likenessVerdicts } from '@tyndau/domain/likeness/judgeLikeness';
import { type FormEvent, type KeyboardEvent, useState } from 'react';
import { useCodeName } from '../../components/useCodeName.ts';
import { useFocusBack } from '../../components/useFocusBack.ts';
import { useFormats } from '../../i18n/useFormats.ts';
import { useT } from '../../i18n/useT.ts';
import type { LikeLetterLineFragment } from './likeness.generated.ts';
import classes from './Registration.module.css';
import type { LikenessChoice, RegistrationValues } from './registrationValues.ts';
import { useLikenessReasons } from './useLikenessReasons.ts';

interface Props {
  letter: LikeLetterLineFragment;
  values: RegistrationValues;
  onDecide: (choice: LikenessChoice) => void;
  onClose: () => void;
}

/** Three sheets side by side: this letter, the earlier one, the answer to it; below them the decision. */
export function CompareDialog({ letter, values, onDecide, onClose }: Props) {
  const t = useT('likeness');
  const words = useT('words');
  const why = useLikenessReasons();
  useFocusBack();
  const decided = values.likeness?.earlierId === letter.appeal.id ? values.likeness : null;
  const [verdict, setVerdict] = useState<LikenessVerdict>(
    decided?.verdict ?? (letter.verdict as LikenessVerdict),
  );
  const [reason, setReason] = useState(decided?.reason ?? '');
  // The card lies under the dialog: what is pressed here must not reach its form.
  const handleSubmit = (event: FormEvent) => {
    event.preventDefault();
    event.stopPropagation();
    onDecide({ earlierId: letter.appeal.id, verdict, reason: reason.trim() });
  };
  const handleKeyDown = (event: KeyboardEvent<HTMLFormElement>) => {
    const isEnter = event.code === 'Enter' || event.code === 'NumpadEnter';
    if (!isEnter || event.target instanceof HTMLButtonElement) return;
    event.preventDefault();
    event.stopPropagation();
    event.currentTarget.requestSubmit();
  };
  return (
    <Modal opened onClose={onClose} size="90rem" title={`${t('like.title')}: ${letter.appeal.number}`}>
      <form onSubmit={handleSubmit} onKeyDown={handleKeyDown}>
        <Stack gap="md">
          <div className={classes.soft}>{why(letter)}</div>
          <SimpleGrid cols={{ base: 1, sm: 3 }} spacing="md">
            <Sheet title={t('like.thisLetter')} parts={[values.annotation, values.text]} />
            <Sheet
              title={t('like.earlierLetter', { number: letter.appeal.number })}
              parts={[letter.appeal.annotation, letter.appeal.text]}
            />
            <AnswerSheet letter={letter} />
          </SimpleGrid>
          <Radio.Group
            label={t('like.decide')}
            value={verdict}
            onChange={(chosen) => setVerdict(chosen as LikenessVerdict)}
          >
            <Stack gap={6} mt={6}>
              {likenessVerdicts.map((known) => (
                <Radio
                  key={known}
                  value={known}
                  {...(known === verdict ? { 'data-autofocus': true } : {})}
                  label={
                    known === letter.verdict
                      ? `${t(`verdict.${known}`)} (${t('like.proposed')})`
                      : t(`verdict.${known}`)
                  }
                />
              ))}
            </Stack>
          </Radio.Group>
          <TextInput
            label={t('like.reason')}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <div className={classes.flagLine}>
            <Button type="submit">{words('save')}</Button>
            <Button variant="default" onClick={onClose}>
              {words('cancel')}
            </Button>
          </div>
        </Stack>
      </form>
    </Modal>
  );
}

function Sheet({ title, parts }: { title: string; parts: readonly string[] }) {
  const t = useT('likeness');
  const written = parts.filter((part) => part.trim() !== '');
  return (
    <section className={classes.sheet}>
      <h3>{title}</h3>
      {written.length === 0 && <div className={classes.soft}>{t('like.noText')}</div>}
      {written.map((part) => (
        <p key={part}>{part}</p>
      ))}
    </section>
  );
}

function AnswerSheet({ letter }: { letter: LikeLetterLineFragment }) {
  const t = useT('likeness');
  const formats = useFormats();
  const codeName = useCodeName();
  const [answer] = [...letter.appeal.answers].sort((a, b) => b.answeredOn.localeCompare(a.answeredOn));
  if (!answer) {
    return (
      <section className={classes.sheet}>
        <h3>{t('like.earlierAnswer')}</h3>
        <div className={classes.soft}>{t('like.noAnswer')}</div>
      </section>
    );
  }
  return (
    <section className={classes.sheet}>
      <h3>{t('like.earlierAnswer')}</h3>
      <div className={classes.soft}>
        {codeName(outcomeNames, answer.outcome)} · {formats.date(answer.answeredOn)} ·{' '}
        {formats.name(answer.body.name)}
      </div>
      <p>{answer.text}</p>
    </section>
  );
}
