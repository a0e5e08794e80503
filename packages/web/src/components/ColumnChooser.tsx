import { ActionIcon, Checkbox, Menu, Stack } from '@mantine/core';
import { IconColumns3 } from '@tabler/icons-react';
import { useT } from '../i18n/useT.ts';
import type { RegistryColumn } from './RegistryColumn.ts';
import type { TableColumns } from './useTableColumns.ts';

interface Props<Row> {
  columns: readonly RegistryColumn<Row>[];
  layout: Pick<TableColumns<Row>, 'isVisible' | 'show' | 'reset'>;
}

/** Which columns are shown; the first always is. */
export function ColumnChooser<Row>({ columns, layout }: Props<Row>) {
  const t = useT('words');
  return (
    <Menu position="bottom-end" closeOnItemClick={false} withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" aria-label={t('table.columns')} title={t('table.columns')}>
          <IconColumns3 size={16} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('table.columns')}</Menu.Label>
        <Stack gap={6} px="sm" py={4}>
          {columns.slice(1).map(({ id, title }) => (
            <Checkbox
              key={id}
              size="xs"
              label={title}
              checked={layout.isVisible(id)}
              onChange={(event) => layout.show(id, event.currentTarget.checked)}
            />
          ))}
        </Stack>
        <Menu.Divider />
        <Menu.Item onClick={layout.reset}>{t('table.resetColumns')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
