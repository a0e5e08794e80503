import { ActionIcon } from '@mantine/core';
import { IconChevronLeft, IconChevronRight, IconX } from '@tabler/icons-react';
import { Picker } from '../../../components/Picker.tsx';
import { useT } from '../../../i18n/useT.ts';
import classes from './Linear.module.css';

interface Props {
  options: readonly { readonly value: string; readonly label: string }[];
  chosen: readonly string[];
  onChange: (chosen: readonly string[]) => void;
}

/** The columns in their order: moved by arrows, taken away, and further ones added. */
export function ColumnsField({ options, chosen, onChange }: Props) {
  const t = useT('linear');
  const labels = new Map(options.map(({ value, label }) => [value, label]));
  const move = (at: number, by: -1 | 1) => {
    const name = chosen[at];
    if (name !== undefined) onChange(chosen.toSpliced(at, 1).toSpliced(at + by, 0, name));
  };
  return (
    <div className={classes.columnsField}>
      <ol className={classes.columns} aria-label={t('columns')}>
        {chosen.map((name, at) => {
          const column = labels.get(name);
          if (column === undefined) return null;
          return (
            <li key={name} className={classes.column}>
              <span className={classes.place}>{at + 1}</span>
              <span>{column}</span>
              <ActionIcon
                size="sm"
                variant="subtle"
                color="gray"
                disabled={at === 0}
                aria-label={t('left', { column })}
                onClick={() => move(at, -1)}
              >
                <IconChevronLeft size={14} />
              </ActionIcon>
              <ActionIcon
                size="sm"
                variant="subtle"
                color="gray"
                disabled={at === chosen.length - 1}
                aria-label={t('right', { column })}
                onClick={() => move(at, 1)}
              >
                <IconChevronRight size={14} />
              </ActionIcon>
              <ActionIcon
                size="sm"
                variant="subtle"
                color="gray"
                aria-label={t('takeOut', { column })}
                onClick={() => onChange(chosen.filter((one) => one !== name))}
              >
                <IconX size={14} />
              </ActionIcon>
            </li>
          );
        })}
      </ol>
      <div className={classes.adder}>
        <Picker
          aria-label={t('add')}
          placeholder={t('add')}
          size="xs"
          options={options.filter(({ value }) => !chosen.includes(value))}
          value={null}
          onChange={(name) => name && onChange([...chosen, name])}
        />
      </div>
    </div>
  );
}
