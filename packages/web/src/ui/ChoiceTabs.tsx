import { useFormats } from '../i18n/useFormats.ts';
import classes from './ChoiceTabs.module.css';

interface Choice<Id extends string> {
  readonly id: Id;
  readonly label: string;
  /** How many lines wait there; nothing is said of none. */
  readonly count?: number;
}

interface Props<Id extends string> {
  label: string;
  choices: readonly Choice<Id>[];
  chosen: Id | null;
  onChoose: (id: Id) => void;
}

/** Lists asked for every day, one press away. */
export function ChoiceTabs<Id extends string>({ label, choices, chosen, onChoose }: Props<Id>) {
  const formats = useFormats();
  return (
    <fieldset className={classes.tabs} aria-label={label}>
      {choices.map(({ id, label: name, count = 0 }) => (
        <button
          key={id}
          type="button"
          className={classes.tab}
          aria-pressed={id === chosen}
          onClick={() => onChoose(id)}
        >
          {name}
          {count > 0 && <span className={classes.count}> {formats.number(count)}</span>}
        </button>
      ))}
    </fieldset>
  );
}
