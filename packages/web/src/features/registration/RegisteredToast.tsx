import { Anchor } from '@mantine/core';

/** The way from the message to the card; the messages hang outside of the map of pages, so it is a button. */
export function RegisteredToast({ onOpen, label }: { onOpen: () => void; label: string }) {
  return (
    <Anchor component="button" type="button" size="sm" onClick={onOpen}>
      {label}
    </Anchor>
  );
}
