import { useQuery } from '@apollo/client/react';
import { Menu } from '@mantine/core';
import { readyBoards } from '@tyndau/domain/boards/readyBoards';
import { Link } from 'react-router';
import { useFormats } from '../../../i18n/useFormats.ts';
import { useT } from '../../../i18n/useT.ts';
import { paths } from '../../../paths.ts';
import { BoardsQueryDocument } from './boards.generated.ts';

/** The boards one can open: of the house, one's own, and those shared with one's role. */
export function BoardsList({ current, onNew }: { current: string; onNew: () => void }) {
  const t = useT('boards');
  const formats = useFormats();
  const boards = useQuery(BoardsQueryDocument, { fetchPolicy: 'cache-and-network' }).data?.boards ?? [];
  const item = (code: string, name: string, owner?: string) => (
    <Menu.Item
      key={code}
      component={Link}
      to={paths.board({}, code)}
      {...(code === current ? { 'aria-current': 'page' as const, fw: 600 } : {})}
      {...(owner ? { rightSection: <small>{owner}</small> } : {})}
    >
      {name}
    </Menu.Item>
  );
  const own = boards.filter(({ isOwn }) => isOwn);
  const shared = boards.filter(({ isOwn }) => !isOwn);
  return (
    <>
      <Menu.Label>{t('ready')}</Menu.Label>
      {readyBoards.map(({ code, name }) => item(code, formats.name(name)))}
      {own.length > 0 && <Menu.Label>{t('own')}</Menu.Label>}
      {own.map(({ id, name }) => item(String(id), name))}
      {shared.length > 0 && <Menu.Label>{t('shared')}</Menu.Label>}
      {shared.map(({ id, name, owner }) => item(String(id), name, owner?.displayName))}
      <Menu.Divider />
      <Menu.Item onClick={onNew}>{t('new')}</Menu.Item>
    </>
  );
}
