import { ActionIcon, Button, Checkbox, Popover } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconColumns3 } from '@tabler/icons-react';
import { useT } from '../i18n/useT.ts';
import classes from './ColumnPicker.module.css';
import type { RegistryColumn } from './RegistryColumn.ts';

interface Props<Row> {
  columns: readonly RegistryColumn<Row>[];
  /** Ids of the columns that are shown, in their order. */
  chosen: readonly string[];
  /** null: as usual. */
  onChoose: (chosen: readonly string[] | null) => void;
  /** Widths as usual too. */
  onResetWidths: () => void;
}

/** Which columns are shown and in which order; kept for the person, and in the address. */
export function ColumnPicker<Row>({ columns, chosen, onChoose, onResetWidths }: Props<Row>) {
  const t = useT('words');
  const lists = useT('lists');
  const byId = new Map(columns.map((column) => [column.id, column]));
  const rest = columns.filter(({ id }) => !chosen.includes(id));
  const shown = chosen.flatMap((id) => byId.get(id) ?? []);
  function move(id: string, by: -1 | 1) {
    const from = chosen.indexOf(id);
    const next = chosen.filter((one) => one !== id);
    next.splice(from + by, 0, id);
    onChoose(next);
  }
  return (
    <Popover position="bottom-end" width={300} trapFocus>
      <Popover.Target>
        <ActionIcon variant="subtle" color="gray" aria-label={t('table.columns')} title={t('table.columns')}>
          <IconColumns3 size={16} />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown>
        <ul className={classes.columns} aria-label={t('table.columns')}>
          {[...shown, ...rest].map(({ id, title }) => {
            const place = chosen.indexOf(id);
            return (
              <li key={id} className={classes.column}>
                <Checkbox
                  size="xs"
                  label={title}
                  checked={place >= 0}
                  disabled={place >= 0 && chosen.length === 1}
                  onChange={(event) =>
                    onChoose(
                      event.currentTarget.checked ? [...chosen, id] : chosen.filter((one) => one !== id),
                    )
                  }
                />
                {place >= 0 && (
                  <span className={classes.moves}>
                    <ActionIcon
                      size="sm"
                      variant="subtle"
                      color="gray"
                      disabled={place === 0}
                      aria-label={lists('columns.left', { column: title })}
                      onClick={() => move(id, -1)}
                    >
                      <IconArrowUp size={13} />
                    </ActionIcon>
                    <ActionIcon
                      size="sm"
                      variant="subtle"
                      color="gray"
                      disabled={place === chosen.length - 1}
                      aria-label={lists('columns.right', { column: title })}
                      onClick={() => move(id, 1)}
                    >
                      <IconArrowDown size={13} />
                    </ActionIcon>
                  </span>
                )}
              </li>
            );
          })}
        </ul>
        <Button
          size="compact-xs"
          variant="subtle"
          mt="xs"
          onClick={() => {
            onChoose(null);
            onResetWidths();
          }}
        >
          {t('table.resetColumns')}
        </Button>
      </Popover.Dropdown>
    </Popover>
  );
}
