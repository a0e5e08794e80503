import type { PathAction } from '@tyndau/domain/paths/grounds';
import { groundDictionaries } from '@tyndau/domain/paths/grounds';
import { Picker } from '../../components/Picker.tsx';
import { useReference } from '../../components/useReference.ts';
import { useFormats } from '../../i18n/useFormats.ts';
import { useRefusalText } from '../../i18n/useRefusalText.ts';
import { useT } from '../../i18n/useT.ts';
import { Notice } from '../../ui/Notice.tsx';
import classes from './Card.module.css';
import type { CardPathsQuery } from './paths.generated.ts';
import type { PathValues } from './pathValues.ts';
import { TermDays } from './TermDays.tsx';

type Ground = NonNullable<CardPathsQuery['appeal']>['pathOptions'][number]['grounds'][number];

interface Props {
  grounds: readonly Ground[];
  action: PathAction;
  values: Pick<PathValues, 'ground' | 'decidedBy' | 'earlierId'>;
  patch: (part: Partial<PathValues>) => void;
  /** Who decides is not asked of whoever only proposes. */
  withoutDecider?: boolean;
}

const deciders = ['head', 'deputyHead', 'authorised'] as const;

/** The ground with its article, its term and who decides by it; the grounds that do not stand now, each with the reason. */
export function GroundFields({ grounds, action, values, patch, withoutDecider = false }: Props) {
  const t = useT('paths');
  const formats = useFormats();
  const reference = useReference();
  const say = useRefusalText();
  const nameOf = (code: string) => reference.entryName(groundDictionaries[action], code);
  const chosen = grounds.find(({ code }) => code === values.ground);
  const barred = grounds.filter(({ refusal }) => refusal !== null);
  return (
    <>
      <Picker
        name="ground"
        label={t('field.ground')}
        required
        data-autofocus
        clearable={false}
        options={grounds
          .filter(({ refusal }) => refusal === null)
          .map(({ code, article }) => ({ value: code, label: nameOf(code), hint: formats.name(article) }))}
        value={values.ground || null}
        onChange={(code) => {
          const ground = grounds.find((one) => one.code === code);
          if (ground) patch(chosenGround(ground));
        }}
      />
      {barred.length > 0 && (
        <ul className={classes.barred}>
          {barred.map(({ code, refusal }) => (
            <li key={code}>
              {nameOf(code)} — {refusal && say(refusal)}
            </li>
          ))}
        </ul>
      )}
      {chosen && <GroundTerm ground={chosen} />}
      {chosen && chosen.earlier.length > 0 && (
        <Picker
          name="earlierId"
          label={t('field.earlier')}
          required
          clearable={false}
          options={chosen.earlier.map(({ id, number }) => ({ value: String(id), label: number }))}
          value={values.earlierId === null ? null : String(values.earlierId)}
          onChange={(id) => patch({ earlierId: id === null ? null : Number(id) })}
        />
      )}
      {chosen && !withoutDecider && (
        <Picker
          name="decidedBy"
          label={t('field.decidedBy')}
          clearable={false}
          options={deciders
            .filter((code) => chosen.deciders.includes(code))
            .map((code) => ({ value: code, label: t(`decider.${code}`) }))}
          value={values.decidedBy}
          onChange={(code) => code && patch({ decidedBy: code })}
        />
      )}
    </>
  );
}

function chosenGround(ground: Ground): Partial<PathValues> {
  return {
    ground: ground.code,
    decidedBy: ground.deciders[0] ?? 'head',
    earlierId: ground.earlier[0]?.id ?? null,
  };
}

/** By when, and how it was counted; a term that has passed is said before the button is pressed. */
function GroundTerm({ ground }: { ground: Ground }) {
  const t = useT('paths');
  const formats = useFormats();
  const { dueOn, dueAt, isLate, derivation } = ground;
  if (isLate && dueOn) {
    return (
      <Notice tone="overdue" role="status">
        {t('termLate', { on: formats.date(dueOn) })} <TermDays derivation={derivation} dueOn={dueOn} />
      </Notice>
    );
  }
  return (
    <div className={classes.soft}>
      {dueAt
        ? t('termNow', { at: formats.dateTime(dueAt) })
        : dueOn
          ? t('term', { on: formats.date(dueOn) })
          : t('termFree')}
      {!ground.verified && `. ${t('unverified')}`}
      {dueOn && !dueAt && <TermDays derivation={derivation} dueOn={dueOn} />}
    </div>
  );
}
