import { Menu } from '@mantine/core';
import { IconFolder, IconLogout, IconUserCheck, IconUserCog } from '@tabler/icons-react';
import { Link } from 'react-router';
import { useActFor } from '../components/useActFor.ts';
import { useSignOut } from '../components/useSignOut.ts';
import { useViewer } from '../components/ViewerContext.tsx';
import { useFormats } from '../i18n/useFormats.ts';
import { useT } from '../i18n/useT.ts';
import { paths } from '../paths.ts';
import { AccountButton } from './AccountButton.tsx';

/** Who I am here, and the ways out. Comes open: it is fetched when the button is first pressed. */
export function AccountMenu() {
  const t = useT('shell');
  const formats = useFormats();
  const { viewer } = useViewer();
  const { signOut, signOutEverywhere } = useSignOut();
  const actFor = useActFor();
  return (
    <Menu
      position="bottom-end"
      width={260}
      defaultOpened
      withinPortal={false}
      withInitialFocusPlaceholder={false}
    >
      <Menu.Target>
        <AccountButton />
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{formats.name(viewer.body.shortName) || formats.name(viewer.body.name)}</Menu.Label>
        <Menu.Item component={Link} to={paths.profile()} leftSection={<IconUserCog size={16} />}>
          {t('profile')}
        </Menu.Item>
        <Menu.Item component={Link} to={paths.mine()} leftSection={<IconFolder size={16} />}>
          {t('mine')}
        </Menu.Item>
        {viewer.actingFor && (
          <Menu.Item leftSection={<IconUserCheck size={16} />} onClick={() => void actFor(null)}>
            {t('actAsSelf')}
          </Menu.Item>
        )}
        {!viewer.actingFor &&
          viewer.substitutions.map(({ id, displayName }) => (
            <Menu.Item key={id} leftSection={<IconUserCheck size={16} />} onClick={() => void actFor(id)}>
              {t('actFor', { name: displayName })}
            </Menu.Item>
          ))}
        <Menu.Divider />
        <Menu.Item leftSection={<IconLogout size={16} />} onClick={() => void signOut()}>
          {t('signOut')}
        </Menu.Item>
        <Menu.Item onClick={() => void signOutEverywhere()}>{t('signOutEverywhere')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
