import { ActionIcon, Menu } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import type { FigureQuestion } from '@tyndau/domain/figures/figureQuestion';
import { writeQuestion } from '@tyndau/domain/figures/questionText';
import type { RefObject } from 'react';
import { useViewer } from '../../../components/ViewerContext.tsx';
import { useLanguage, useT } from '../../../i18n/useT.ts';
import { paths } from '../../../paths.ts';
import { findDrawing, keepFile, type PictureText, pngBlob, svgText } from './panelPicture.ts';

interface Props {
  title: string;
  question: FigureQuestion;
  /** What is filtered and as of when, for the picture. */
  note: string;
  /** A chart or a map: it can be taken as a drawing too. */
  isDrawn: boolean;
  panel: RefObject<HTMLDivElement | null>;
}

/** Takes a panel out of the house: as a workbook, as a picture, as a drawing. */
export function PanelMenu({ title, question, note, isDrawn, panel }: Props) {
  const t = useT('boards');
  const language = useLanguage();
  const { may } = useViewer();
  if (!may('export')) return null;
  const address = new URLSearchParams([
    ...writeQuestion(question).map(([name, value]) => [name, value]),
    ['title', title],
    ['language', language],
  ]);
  const text: PictureText = { title, note };
  const keepDrawing = () => {
    const drawing = panel.current && findDrawing(panel.current);
    if (drawing) keepFile(new Blob([svgText(drawing, text)], { type: 'image/svg+xml' }), `${title}.svg`);
  };
  const keepPicture = async () => {
    const picture = panel.current && (await pngBlob(panel.current, text));
    if (picture) keepFile(picture, `${title}.png`);
  };
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <ActionIcon variant="subtle" size="sm" aria-label={t('takeAway', { title })} data-no-print>
          <IconDownload size={16} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item component="a" href={paths.figuresBook(address.toString())}>
          {t('asBook')}
        </Menu.Item>
        <Menu.Item onClick={() => void keepPicture()}>{t('asPicture')}</Menu.Item>
        {isDrawn && <Menu.Item onClick={keepDrawing}>{t('asDrawing')}</Menu.Item>}
      </Menu.Dropdown>
    </Menu>
  );
}
