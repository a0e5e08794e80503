import { ActionIcon } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import type { FigureQuestion } from '@tyndau/domain/figures/figureQuestion';
import { lazy, type RefObject, useCallback } from 'react';
import { useViewer } from '../../../components/ViewerContext.tsx';
import { useT } from '../../../i18n/useT.ts';
import { Deferred } from '../../../ui/Deferred.tsx';

const PanelMenuOpened = lazy(async () => ({
  default: (await import('./PanelMenuOpened.tsx')).PanelMenuOpened,
}));

export interface PanelMenuProps {
  title: string;
  question: FigureQuestion;
  /** The panel's own conditions, in words. */
  narrowed: string;
  /** A chart or a map: it can be taken as a drawing too. */
  isDrawn: boolean;
  panel: RefObject<HTMLDivElement | null>;
}

/** Takes a panel out of the house: as a workbook, as a picture, as a drawing. */
export function PanelMenu(props: PanelMenuProps) {
  const t = useT('boards');
  const { may } = useViewer();
  const { title } = props;
  const button = useCallback(
    (onClick?: () => void) => (
      <ActionIcon
        variant="subtle"
        size="sm"
        aria-label={t('takeAway', { title })}
        title={t('takeAway', { title })}
        aria-haspopup="menu"
        {...(onClick ? { onClick } : {})}
        data-no-print
      >
        <IconDownload size={16} />
      </ActionIcon>
    ),
    [t, title],
  );
  if (!may('export')) return null;
  return (
    <Deferred button={button}>
      <PanelMenuOpened {...props} button={button()} />
    </Deferred>
  );
}
