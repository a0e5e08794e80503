import { ActionIcon, Menu } from '@mantine/core';
import { IconDownload, IconPrinter } from '@tabler/icons-react';
import { useLanguage, useT } from '../i18n/useT.ts';
import { type SearchValues, toSearch } from './urlFilter.ts';
import type { Sort } from './useUrlSort.ts';
import { useViewer } from './ViewerContext.tsx';

interface Props {
  /** The address of the list as a file, without the ending that says which. */
  address: string;
  /** The list as it is seen. */
  filter: SearchValues;
  sort: Sort;
}

const formats = ['xlsx', 'csv'] as const;

/** The list of the screen on paper or as a table, all of it, in the order it stands in. */
export function ListPapers({ address, filter, sort }: Props) {
  const t = useT('lists');
  const words = useT('words');
  const language = useLanguage();
  const { may } = useViewer();
  const order = sort.field ? `${sort.descending ? '-' : ''}${sort.field}` : undefined;
  const link = (format: string) => `${address}.${format}${toSearch({ ...filter, sort: order, language })}`;
  return (
    <>
      <ActionIcon
        component="a"
        href={link('pdf')}
        target="_blank"
        variant="subtle"
        color="gray"
        aria-label={words('print')}
        title={words('print')}
      >
        <IconPrinter size={16} />
      </ActionIcon>
      {may('export') && (
        <Menu position="bottom-end">
          <Menu.Target>
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={t('export.title')}
              title={t('export.title')}
            >
              <IconDownload size={16} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            {formats.map((format) => (
              <Menu.Item key={format} component="a" href={link(format)} download>
                {t(`export.${format}`)}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
    </>
  );
}
