import { Button, Group } from '@mantine/core';
import { useFormats } from '../i18n/useFormats.ts';
import { useT } from '../i18n/useT.ts';
import { Notice } from '../ui/Notice.tsx';
import type { useDraft } from './useDraft.ts';

type Draft = ReturnType<typeof useDraft>;

/** «сохранено 14:02»: the `hint` of a FormShell. */
export function DraftStatus({ saved }: Pick<Draft, 'saved'>) {
  const t = useT('words');
  const formats = useFormats();
  const at = saved.at ? formats.time(saved.at) : '';
  if (saved.state === 'none') return null;
  return (
    <span role="status">
      {saved.state === 'saving' && t('draft.saving')}
      {saved.state === 'saved' && t('draft.savedAt', { at })}
      {saved.state === 'savedHere' && t('draft.savedHere', { at })}
    </span>
  );
}

interface OfferProps {
  offer: { readonly updatedAt: string } | null;
  onRestore: () => void;
  onDecline: () => void;
}

/** Offers what was left unfinished; nothing is put into the form without asking. */
export function DraftOffer({ offer, onRestore, onDecline }: OfferProps) {
  const t = useT('words');
  const formats = useFormats();
  if (!offer) return null;
  return (
    <Notice
      tone="accent"
      role="status"
      title={t('draft.offerTitle')}
      action={
        <Group gap={6} wrap="nowrap">
          <Button size="compact-sm" onClick={onRestore}>
            {t('draft.restore')}
          </Button>
          <Button size="compact-sm" variant="default" onClick={onDecline}>
            {t('draft.discard')}
          </Button>
        </Group>
      }
    >
      {t('draft.offer', { at: formats.dateTime(offer.updatedAt) })}
    </Notice>
  );
}
