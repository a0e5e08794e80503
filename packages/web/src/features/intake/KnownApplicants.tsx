import { Button } from '@mantine/core';
import { useFormats } from '../../i18n/useFormats.ts';
import { useT } from '../../i18n/useT.ts';
import classes from './Intake.module.css';
import type { CounterApplicantFragment } from './intake.generated.ts';

interface Props {
  people: readonly CounterApplicantFragment[];
  /** The name in the form: whose line is filled in already needs no button. */
  typedName: string;
  onTake: (person: CounterApplicantFragment) => void;
}

/** Who writes, as the office knows him: what was written before, and his name without typing it. */
export function KnownApplicants({ people, typedName, onTake }: Props) {
  const t = useT('counter');
  const formats = useFormats();
  if (people.length === 0) return null;
  return (
    <div className={classes.known} role="status">
      <div className={classes.receiptLabel}>{people.length > 1 ? t('known.many') : t('known.title')}</div>
      {people.map((person) => {
        const [last] = person.appeals;
        return (
          <div key={person.id} className={classes.knownLine}>
            <div>
              <strong>{person.displayName}</strong>
              <div className={classes.soft}>
                {t('known.appeals', { count: person.appealsTotal })}
                {last && `, ${t('known.last', { number: last.number, on: formats.date(last.registeredOn) })}`}
              </div>
            </div>
            {typedName.trim() !== person.displayName && (
              <Button size="compact-sm" variant="default" onClick={() => onTake(person)}>
                {t('known.take')}
              </Button>
            )}
          </div>
        );
      })}
    </div>
  );
}
