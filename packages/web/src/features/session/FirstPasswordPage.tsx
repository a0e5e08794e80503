import { Anchor } from '@mantine/core';
import { useEffect } from 'react';
import { useSignOut } from '../../components/useSignOut.ts';
import { useT } from '../../i18n/useT.ts';
import { LanguageSwitch } from '../../shell/LanguageSwitch.tsx';
import { SchemeSwitch } from '../../shell/SchemeSwitch.tsx';
import { ChangePasswordForm } from './ChangePasswordForm.tsx';
import classes from './SignInPage.module.css';

/** The password was chosen by somebody else: until its owner has chosen one, the office opens nothing to him. */
export function FirstPasswordPage({ onChanged }: { onChanged: () => void }) {
  const t = useT('account');
  const shell = useT('shell');
  const { signOut } = useSignOut();
  useEffect(() => {
    document.title = `${t('firstPassword')} — ${shell('product')}`;
  }, [t, shell]);
  return (
    <div className={classes.page}>
      <header className={classes.bar}>
        <LanguageSwitch />
        <SchemeSwitch />
      </header>
      <main className={classes.middle}>
        <div className={classes.sheet}>
          <h1 className={classes.heading}>{t('firstPassword')}</h1>
          <p className={classes.lead}>{t('firstPasswordHint')}</p>
          <ChangePasswordForm onChanged={onChanged} />
          <p className={classes.hint}>
            <Anchor component="button" type="button" size="xs" onClick={() => void signOut()}>
              {shell('signOut')}
            </Anchor>
          </p>
        </div>
      </main>
      <span />
    </div>
  );
}
