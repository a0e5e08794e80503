import { useQuery } from '@apollo/client/react';
import { NumberInput, TextInput } from '@mantine/core';
import type { RatingMethod } from '@tyndau/domain/reports/rateBody';
import { DateInput } from '../../components/DateInput.tsx';
import { FormShell } from '../../components/FormShell.tsx';
import { useFormValues } from '../../components/useFormValues.ts';
import { useMutationWithRefusals } from '../../components/useMutationWithRefusals.ts';
import { useViewer } from '../../components/ViewerContext.tsx';
import { useFormats } from '../../i18n/useFormats.ts';
import { useT } from '../../i18n/useT.ts';
import { Notice } from '../../ui/Notice.tsx';
import { Section } from '../../ui/Section.tsx';
import { SideSheet } from '../../ui/SideSheet.tsx';
import classes from './Reports.module.css';
import { SaveRatingMethodDocument } from './rating.generated.ts';
import { RatingMethodsDocument } from './ratingMethod.generated.ts';

interface Props {
  /** Weights to begin with: those in force, or those that were tried. */
  method: RatingMethod;
  onDone: () => void;
  onClose: () => void;
}

const names = ['terms', 'justified', 'satisfied'] as const;

/** A new version of the method from a day on, and the versions there are: years rated before keep theirs. */
export function RatingMethodDrawer({ method, onDone, onClose }: Props) {
  const t = useT('rating');
  const { today } = useViewer();
  const state = useMutationWithRefusals(SaveRatingMethodDocument, (data) => data.saveRatingMethod);
  const { values, set } = useFormValues({
    validFrom: `${today.slice(0, 4)}-01-01`,
    terms: percent(method.weights[0]),
    justified: percent(method.weights[1]),
    satisfied: percent(method.weights[2]),
    perFact: method.perFact,
    mostTaken: method.mostTaken,
    source: '',
  });
  const sum = percent((values.terms + values.justified + values.satisfied) / 100);
  async function save() {
    const { validFrom, terms, justified, satisfied, perFact, mostTaken, source } = values;
    const weights = [terms, justified, satisfied].map((share) => share / 100);
    if (!(await state.run({ input: { validFrom, weights, perFact, mostTaken, source } }))) return;
    onDone();
    onClose();
  }
  return (
    <SideSheet onClose={onClose} width={520} title={t('method.title')}>
      <div className={classes.stack}>
        <Notice tone="attention">{t('method.unofficial')}</Notice>
        <FormShell
          state={state}
          onSubmit={() => void save()}
          submitLabel={t('method.save')}
          labels={{ weights: t('method.weights'), source: t('method.source') }}
          {...(sum === 100 ? {} : { disabledReason: t('method.sum', { sum }) })}
        >
          <div className={classes.stack}>
            <DateInput
              name="validFrom"
              label={t('method.validFrom')}
              required
              value={values.validFrom}
              onChange={(day) => day && set('validFrom')(day)}
            />
            {names.map((name) => (
              <NumberInput
                key={name}
                label={`${t(`criterion.${name}`)}, %`}
                description={t(`method.formula.${name}`)}
                min={0}
                max={100}
                decimalScale={2}
                value={values[name]}
                onChange={(value) => set(name)(Number(value) || 0)}
              />
            ))}
            <NumberInput
              label={t('perFact')}
              min={0}
              max={5}
              step={0.1}
              decimalScale={2}
              value={values.perFact}
              onChange={(value) => set('perFact')(Number(value) || 0)}
            />
            <NumberInput
              label={t('method.mostTaken')}
              min={0}
              max={100}
              decimalScale={2}
              value={values.mostTaken}
              onChange={(value) => set('mostTaken')(Number(value) || 0)}
            />
            <TextInput
              label={t('method.source')}
              description={t('method.sourceHint')}
              required
              maxLength={300}
              value={values.source}
              onChange={(event) => set('source')(event.currentTarget.value)}
            />
          </div>
        </FormShell>
        <Versions />
      </div>
    </SideSheet>
  );
}

const percent = (share: number) => Math.round(share * 10_000) / 100;

function Versions() {
  const t = useT('rating');
  const formats = useFormats();
  const { data } = useQuery(RatingMethodsDocument, { fetchPolicy: 'cache-and-network' });
  return (
    <Section title={t('method.versions')} flush>
      <ul className={classes.list}>
        {(data?.ratingMethods ?? []).map(({ validFrom, weights, perFact, mostTaken, source, isProposed }) => (
          <li key={validFrom}>
            <strong>{t('since', { on: formats.date(validFrom) })}</strong>
            {' · '}
            {weights.map((weight) => formats.percent(weight)).join(' / ')}
            {' · '}
            {t('method.taken', { each: formats.number(perFact, 1), most: formats.number(mostTaken, 1) })}
            <div className={classes.soft}>{isProposed ? t('proposed') : source}</div>
          </li>
        ))}
      </ul>
    </Section>
  );
}
