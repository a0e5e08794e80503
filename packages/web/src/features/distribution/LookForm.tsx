import { Button, Checkbox, Textarea } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { registrationErrorKinds, registrationErrorNames } from '@tyndau/domain/appeals/secondLook';
import { appealCategoryNames, controlLevelNames } from '@tyndau/domain/appeals/vocabularyNames';
import { useState } from 'react';
import { Link } from 'react-router';
import { FormShell } from '../../components/FormShell.tsx';
import { useCodeName } from '../../components/useCodeName.ts';
import { useMutationWithRefusals } from '../../components/useMutationWithRefusals.ts';
import { useFormats } from '../../i18n/useFormats.ts';
import { useT } from '../../i18n/useT.ts';
import { paths } from '../../paths.ts';
import { DefinitionList } from '../../ui/DefinitionList.tsx';
import { Section } from '../../ui/Section.tsx';
import classes from './Distribution.module.css';
import { type CardToLookAtFragment, CheckRegistrationDocument } from './distribution.generated.ts';

interface Props {
  card: CardToLookAtFragment;
  onDone: () => void;
}

/** The card as it was registered, and what may be wrong with it. */
export function LookForm({ card, onDone }: Props) {
  const t = useT('distribution');
  const formats = useFormats();
  const [errors, setErrors] = useState<string[]>([]);
  const [note, setNote] = useState('');
  const state = useMutationWithRefusals(CheckRegistrationDocument, (data) => data.checkRegistration);
  const { appeal, draw, percent } = card;

  async function check() {
    if (!(await state.run({ appealId: appeal.id, errors, note }))) return;
    notifications.show({ message: t('look.done'), color: 'moss' });
    onDone();
  }

  return (
    <Section
      title={appeal.number}
      hint={t('look.why', { draw: formats.number(draw, 2), percent })}
      actions={
        <Button component={Link} to={paths.appeal(appeal.id)} variant="default" size="compact-sm">
          {t('look.open')}
        </Button>
      }
    >
      <FormShell
        state={state}
        onSubmit={() => void check()}
        submitLabel={errors.length > 0 ? t('look.save', { count: errors.length }) : t('look.right')}
        label={appeal.number}
      >
        <CardFacts card={card} />
        <Checkbox.Group label={t('look.errors')} value={errors} onChange={setErrors}>
          <div className={classes.stack} style={{ gap: 10, marginTop: 6 }}>
            {registrationErrorKinds.map((kind) => (
              <Checkbox
                key={kind}
                size="xs"
                value={kind}
                label={formats.name(registrationErrorNames[kind])}
              />
            ))}
          </div>
        </Checkbox.Group>
        <Textarea
          label={t('look.note')}
          minRows={2}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
      </FormShell>
    </Section>
  );
}

function CardFacts({ card: { appeal } }: { card: CardToLookAtFragment }) {
  const t = useT('distribution');
  const formats = useFormats();
  const codeName = useCodeName();
  return (
    <DefinitionList
      items={[
        [t('column.registrar'), `${appeal.registrar.displayName}, ${formats.date(appeal.registeredOn)}`],
        [t('column.question'), formats.name(appeal.question.name)],
        [t('look.category'), codeName(appealCategoryNames, appeal.category)],
        [t('look.body'), appeal.body ? formats.name(appeal.body.name) : null],
        [t('look.place'), appeal.territory ? formats.name(appeal.territory.name) : null],
        [
          t('look.control'),
          appeal.controlLevel ? codeName(controlLevelNames, appeal.controlLevel) : t('look.noControl'),
        ],
        [t('look.repeat'), t(appeal.isRepeat ? 'look.isRepeat' : 'look.isFirst')],
        [t('look.annotation'), appeal.annotation],
      ]}
    />
  );
}
