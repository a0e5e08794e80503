import classes from './Figures.module.css';
import type { MapMark } from './TerritoryMap.tsx';

interface Props {
  label: string;
  codes: readonly string[];
  markOf: (code: string) => MapMark;
  selected: readonly string[];
  onSelect: (code: string) => void;
}

/** What a narrow map has no room to write: every territory with its number, large enough for a finger. */
export function TerritoryList({ label, codes, markOf, selected, onSelect }: Props) {
  return (
    <ul className={classes.territories} aria-label={label}>
      {codes.map((code) => {
        const { name, text } = markOf(code);
        return (
          <li key={code}>
            <button type="button" aria-pressed={selected.includes(code)} onClick={() => onSelect(code)}>
              <span>{name}</span>
              <b>{text}</b>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
