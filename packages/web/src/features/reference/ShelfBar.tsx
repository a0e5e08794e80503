import { Button, CloseButton, SegmentedControl, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconPlus, IconSearch } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
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
  const [typed, setTyped] = useState(shelf.text);
  const search = useDebouncedCallback(shelf.search, 200);
  function handleType(text: string) {
    setTyped(text);
    search(text);
  }
  return (
    <search className={classes.bar}>
      <TextInput
        className={classes.search ?? ''}
        size="sm"
        aria-label={words('search')}
        placeholder={t('searchHere')}
        leftSection={<IconSearch size={15} />}
        rightSection={
          typed && <CloseButton size="sm" aria-label={words('pick.clear')} onClick={() => handleType('')} />
        }
        value={typed}
        onChange={(event) => handleType(event.currentTarget.value)}
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
