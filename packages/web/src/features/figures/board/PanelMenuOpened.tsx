import { Menu } from '@mantine/core';
import { writeQuestion } from '@tyndau/domain/figures/questionText';
import { type ReactElement, useContext } from 'react';
import { useLanguage, useT } from '../../../i18n/useT.ts';
import { paths } from '../../../paths.ts';
import { BoardNote } from './boardNote.ts';
import type { PanelMenuProps } from './PanelMenu.tsx';
import { findDrawing, keepFile, type PictureText, pngBlob, svgText } from './panelPicture.ts';

/** The ways out of a panel: a workbook, a picture, a drawing. */
export function PanelMenuOpened({
  title,
  question,
  narrowed,
  isDrawn,
  panel,
  button,
}: PanelMenuProps & { button: ReactElement }) {
  const t = useT('boards');
  const language = useLanguage();
  const address = new URLSearchParams([
    ...writeQuestion(question).map(([name, value]) => [name, value]),
    ['title', title],
    ['language', language],
  ]);
  const note = useContext(BoardNote);
  const text: PictureText = { title, note: [note, narrowed].filter(Boolean).join('; ') };
  const keepDrawing = () => {
    const drawing = panel.current && findDrawing(panel.current);
    if (drawing) keepFile(new Blob([svgText(drawing, text)], { type: 'image/svg+xml' }), `${title}.svg`);
  };
  const keepPicture = async () => {
    const picture = panel.current && (await pngBlob(panel.current, text));
    if (picture) keepFile(picture, `${title}.png`);
  };
  return (
    <Menu position="bottom-end" withinPortal defaultOpened withInitialFocusPlaceholder={false}>
      <Menu.Target>{button}</Menu.Target>
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
