import { SegmentedControl, Stack, Switch, Text, useMantineColorScheme } from '@mantine/core';
import { isRole, roleNames } from '@tyndau/domain/access/roles';
import { uiLanguages } from '@tyndau/domain/kernel/localized';
import { Page } from '../../components/Page.tsx';
import { usePreferences, useViewer } from '../../components/ViewerContext.tsx';
import { isLanguage } from '../../i18n/i18n.ts';
import { useFormats } from '../../i18n/useFormats.ts';
import { useT } from '../../i18n/useT.ts';
import { useSwitchLanguage } from '../../shell/useSwitchLanguage.ts';
import { DefinitionList } from '../../ui/DefinitionList.tsx';
import { Section } from '../../ui/Section.tsx';
import { ChangePasswordForm } from './ChangePasswordForm.tsx';
import classes from './ProfilePage.module.css';
import { SessionsSection } from './SessionsSection.tsx';

/** Who I am here, how things are shown to me, my password, where I am signed in. */
export function ProfilePage() {
  const t = useT('account');
  const formats = useFormats();
  const { viewer } = useViewer();
  return (
    <Page title={t('profile')} narrow>
      <Section title={t('who')}>
        <DefinitionList
          items={[
            [t('login'), viewer.login],
            [t('post'), formats.name(viewer.post)],
            [t('role'), isRole(viewer.role) ? formats.name(roleNames[viewer.role]) : viewer.role],
            [t('body'), formats.name(viewer.body.name)],
            [t('territory'), viewer.territory ? formats.name(viewer.territory.name) : null],
          ]}
        />
      </Section>
      <div className={classes.columns}>
        <PreferencesSection />
        <Section title={t('passwordTitle')}>
          <ChangePasswordForm />
        </Section>
      </div>
      <SessionsSection />
    </Page>
  );
}

const languageNames = { kk: 'Қазақша', ru: 'Русский', en: 'English' } as const;

function PreferencesSection() {
  const t = useT('account');
  const shell = useT('shell');
  const { preferences, change } = usePreferences();
  const { language, change: changeLanguage } = useSwitchLanguage();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <Section title={t('preferences')}>
      <Stack gap="md" align="flex-start">
        <Choice label={shell('language')}>
          <SegmentedControl
            aria-label={shell('language')}
            value={language}
            onChange={(next) => isLanguage(next) && void changeLanguage(next)}
            data={uiLanguages.map((value) => ({ value, label: languageNames[value] }))}
          />
        </Choice>
        <Choice label={shell('scheme')}>
          <SegmentedControl
            aria-label={shell('scheme')}
            value={colorScheme}
            onChange={(next) => setColorScheme(next === 'dark' || next === 'light' ? next : 'auto')}
            data={[
              { value: 'auto', label: shell('schemeAuto') },
              { value: 'light', label: shell('schemeLight') },
              { value: 'dark', label: shell('schemeDark') },
            ]}
          />
        </Choice>
        <Switch
          label={t('hotkeysOn')}
          description={t('hotkeysHint')}
          checked={preferences.hotkeys}
          onChange={(event) => void change({ hotkeys: event.currentTarget.checked })}
        />
      </Stack>
    </Section>
  );
}

function Choice({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <div>
      <Text size="sm" mb={4}>
        {label}
      </Text>
      {children}
    </div>
  );
}
