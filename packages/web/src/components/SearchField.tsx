import { CloseButton, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { useT } from '../i18n/useT.ts';

/** Long enough that a typed word is one question to the server, short enough that nobody waits for it. */
const ASKED_AFTER_MS = 250;

interface Box {
  readonly typed: string;
  /** What the address said last. */
  readonly seen: string;
  /** What was asked for and is not in the address yet. */
  readonly asked: readonly string[];
}

/** The address says something new: our own question come back leaves the hand alone, anything else is shown. */
function heard(box: Box, value: string): Box {
  const own = box.asked.indexOf(value);
  if (own < 0) return { typed: value, seen: value, asked: [] };
  return { ...box, seen: value, asked: box.asked.slice(own + 1) };
}

interface Props {
  /** What is looked for now, as the address says it. */
  value: string;
  onSearch: (text: string) => void;
  placeholder: string;
  /** Its name for whoever does not see it; "search" unless told. */
  label?: string;
  className?: string | undefined;
}

/** Searches as one types. What the address says wins: after "reset" or "back" the box shows what is really looked for. */
export function SearchField({ value, onSearch, placeholder, label, className }: Props) {
  const words = useT('words');
  const [box, setBox] = useState<Box>({ typed: value, seen: value, asked: [] });
  const search = useDebouncedCallback((text: string) => {
    setBox((now) => ({ ...now, asked: [...now.asked, text] }));
    onSearch(text);
  }, ASKED_AFTER_MS);
  if (value !== box.seen) setBox(heard(box, value));
  const handleType = (text: string) => {
    setBox((now) => ({ ...now, typed: text }));
    search(text);
  };
  const { typed } = box;
  return (
    <TextInput
      className={className ?? ''}
      aria-label={label ?? words('search')}
      placeholder={placeholder}
      leftSection={<IconSearch size={15} />}
      rightSection={
        typed && <CloseButton size="sm" aria-label={words('pick.clear')} onClick={() => handleType('')} />
      }
      value={typed}
      onChange={(event) => handleType(event.currentTarget.value)}
    />
  );
}
