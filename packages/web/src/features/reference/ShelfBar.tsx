import { Button, SegmentedControl } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { SearchField } from '../../components/SearchField.tsx';
import { useT } from '../../i18n/useT.ts';
import classes from './Shelf.module.css';
import { newEntry, type ShelfFilter } from './useShelfFilter.ts';

interface Props {
  shelf: ShelfFilter;
  /** Without it nothing can be added here. */
  mayAdd?: boolean;
  /** Entries without dates have nothing to choose. */
  isDated?: boolean;
  children?: ReactNode;
}

/** Search, what is in force, and a new entry. */
export function ShelfBar({ shelf, mayAdd = false, isDated = true, children }: Props) {
  const t = useT('reference');
  const words = useT('words');
  return (
    <search className={classes.bar}>
      <SearchField
        className={classes.search}
        placeholder={t('searchHere')}
        value={shelf.text}
        onSearch={shelf.search}
      />
      {isDated && (
        <SegmentedControl
          aria-label={t('validity')}
          value={shelf.isAll ? 'all' : 'inForce'}
          onChange={(value) => shelf.showAll(value === 'all')}
          data={[
            { value: 'inForce', label: t('inForce') },
            { value: 'all', label: t('withFormer') },
          ]}
        />
      )}
      {children}
      {mayAdd && (
        <Button
          className={classes.add ?? ''}
          variant="default"
          leftSection={<IconPlus size={15} />}
          onClick={() => shelf.open(newEntry)}
        >
          {words('add')}
        </Button>
      )}
    </search>
  );
}
