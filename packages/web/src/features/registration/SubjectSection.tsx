import { NumberInput, SimpleGrid, Switch, Textarea, TextInput } from '@mantine/core';
import { appealKindNames } from '@tyndau/domain/appeals/appealKinds';
import type { QualityWarning } from '@tyndau/domain/appeals/registrationQuality';
import { appealCategoryNames } from '@tyndau/domain/appeals/vocabularyNames';
import { BodySelect } from '../../components/BodySelect.tsx';
import { DictionarySelect } from '../../components/DictionarySelect.tsx';
import { useFieldRefusals } from '../../components/FieldRefusals.tsx';
import { NameSelect } from '../../components/NameSelect.tsx';
import { NameSwitch } from '../../components/NameSwitch.tsx';
import { QuestionSelect } from '../../components/QuestionSelect.tsx';
import { TerritorySelect } from '../../components/TerritorySelect.tsx';
import { useT } from '../../i18n/useT.ts';
import { Notice } from '../../ui/Notice.tsx';
import { Section } from '../../ui/Section.tsx';
import { AnnotationField } from './AnnotationField.tsx';
import type { EarlierCard } from './earlierCards.ts';
import { QualityHint } from './QualityHint.tsx';
import classes from './Registration.module.css';
import type { RegistrationFields } from './registrationFields.ts';
import { namesSomebody } from './toRegisterInput.ts';

const categoriesInOrder = ['complaint', 'strategic', 'typical'] as const;

interface Props extends RegistrationFields {
  card: EarlierCard | null;
  warnings: readonly QualityWarning[];
}

/** What it is about: question, place, kind, category, essence. */
export function SubjectSection(props: Props) {
  const { values, set, patch, card, warnings } = props;
  const t = useT('registration');
  return (
    <Section title={t('section.subject')}>
      <div className={classes.fields}>
        <div className={classes.questionLine}>
          <QuestionSelect
            name="questionCode"
            label={t('field.question')}
            placeholder={t('hint.question')}
            required
            disabled={card !== null}
            description={card ? t('hint.questionFixed', { number: card.number }) : undefined}
            value={values.questionCode}
            onChange={set('questionCode')}
          />
          <TerritorySelect
            name="territoryCode"
            label={t('field.place')}
            value={values.placeCode}
            onChange={set('placeCode')}
          />
        </div>
        <QualityHint warnings={warnings} field="placeCode" />
        <div className={classes.kindLine}>
          <NameSelect
            name="kind"
            label={t('field.kind')}
            names={appealKindNames}
            clearable={false}
            value={values.kind}
            onChange={(kind) => kind && patch({ kind })}
          />
          <NameSwitch
            name="category"
            label={t('field.category')}
            names={appealCategoryNames}
            only={categoriesInOrder}
            value={values.category}
            onChange={set('category')}
          />
        </div>
        <div className={classes.soft}>{t('hint.category')}</div>
        {values.category === 'strategic' && (
          <DictionarySelect
            dictionary="strategicTopic"
            name="strategicTopic"
            label={t('field.strategicTopic')}
            required
            value={values.strategicTopic}
            onChange={set('strategicTopic')}
          />
        )}
        {namesSomebody(values) && <ComplainedFields {...props} />}
        <AnnotationField value={values.annotation} onChange={set('annotation')} warnings={warnings} />
        <Textarea
          name="text"
          label={t('field.text')}
          minRows={2}
          maxRows={14}
          value={values.text}
          onChange={(event) => set('text')(event.currentTarget.value)}
        />
        <FlagFields {...props} />
      </div>
    </Section>
  );
}

function ComplainedFields({ values, set }: RegistrationFields) {
  const t = useT('registration');
  const refused = useFieldRefusals();
  return (
    <SimpleGrid cols={{ base: 1, xs: 3 }} spacing="sm">
      <BodySelect
        name="complainedBodyId"
        label={t('field.complainedBody')}
        value={values.complainedBodyId}
        onChange={set('complainedBodyId')}
      />
      <TextInput
        name="complainedPerson"
        label={t('field.complainedPerson')}
        value={values.complainedPerson}
        error={refused('complainedPerson')}
        onChange={(event) => set('complainedPerson')(event.currentTarget.value)}
      />
      <TextInput
        name="complainedPost"
        label={t('field.complainedPost')}
        value={values.complainedPost}
        onChange={(event) => set('complainedPost')(event.currentTarget.value)}
      />
    </SimpleGrid>
  );
}

function FlagFields({ values, set, patch }: RegistrationFields) {
  const t = useT('registration');
  const refused = useFieldRefusals();
  const isCollective = values.character === 'collective';
  return (
    <>
      <div className={classes.flagLine}>
        <Switch
          label={t('field.collective')}
          name="character"
          checked={isCollective}
          onChange={(event) =>
            event.currentTarget.checked
              ? patch({ character: 'collective', signatories: Math.max(2, values.signatories) })
              : patch({ character: 'individual', signatories: 1 })
          }
        />
        {isCollective && (
          <NumberInput
            name="signatories"
            size="xs"
            w={110}
            aria-label={t('field.signatories')}
            min={1}
            max={100000}
            hideControls
            allowDecimal={false}
            value={values.signatories}
            error={refused('signatories')}
            onFocus={(event) => event.currentTarget.select()}
            onChange={(count) => set('signatories')(Number(count) || 0)}
          />
        )}
        <Switch
          label={t('field.crime')}
          name="reportsCrime"
          checked={values.reportsCrime}
          onChange={(event) => set('reportsCrime')(event.currentTarget.checked)}
        />
      </div>
      {values.reportsCrime && <Notice tone="attention">{t('hint.crime')}</Notice>}
    </>
  );
}
