import { Button } from '@mantine/core';
import { useState } from 'react';
import { useFormats } from '../i18n/useFormats.ts';
import { useT } from '../i18n/useT.ts';
import type { LiveChange } from '../live/liveMessages.ts';
import { useLive } from '../live/useLive.ts';
import { Notice } from '../ui/Notice.tsx';
import { useViewer } from './ViewerContext.tsx';

interface Props {
  /** 'appeal:12' */
  topic: string;
  /** What is shown: only a newer one is worth a word. */
  version: number;
  /** Somebody types here: nothing is changed under his hands, he is asked. */
  isTyping: boolean;
  onReload: () => void;
}

/** Says that a colleague has changed what is open here, and shows it; while nobody types it shows it by itself. */
export function ChangedElsewhere({ topic, version, isTyping, onReload }: Props) {
  const t = useT('live');
  const formats = useFormats();
  const { viewer } = useViewer();
  const [change, setChange] = useState<LiveChange | null>(null);
  useLive(topic, (heard) => {
    if (heard === null) return isTyping ? undefined : onReload();
    if (heard.version == null || heard.version <= version) return;
    // His own change, from another of his screens, needs no word.
    if (heard.by?.id !== viewer.id) setChange(heard);
    if (!isTyping) onReload();
  });
  if (!change) return null;
  const isShown = (change.version ?? 0) <= version;
  const name = change.by?.name ?? '';
  const when = change.at ? formats.time(change.at) : '';
  return (
    <Notice
      tone={isShown ? 'neutral' : 'attention'}
      role="status"
      title={t(isShown ? 'changedShown' : 'changed', { name, when })}
      action={
        <span style={{ display: 'inline-flex', gap: 6 }}>
          {!isShown && (
            <Button size="compact-sm" variant="default" onClick={onReload}>
              {t('show')}
            </Button>
          )}
          <Button size="compact-sm" variant="subtle" onClick={() => setChange(null)}>
            {t('hide')}
          </Button>
        </span>
      }
    />
  );
}
