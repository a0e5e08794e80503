import { useQuery } from '@apollo/client/react';
import { useEffect, useState } from 'react';
import { Navigate, useNavigate, useSearchParams } from 'react-router';
import { ViewerQueryDocument } from '../../components/viewer.generated.ts';
import { useT } from '../../i18n/useT.ts';
import { forgetKept } from '../../offline/keptPage.ts';
import { paths } from '../../paths.ts';
import { ConnectionBanner } from '../../shell/ConnectionBanner.tsx';
import { LanguageSwitch } from '../../shell/LanguageSwitch.tsx';
import { SchemeSwitch } from '../../shell/SchemeSwitch.tsx';
import { DemonstrationAccounts } from './DemonstrationAccounts.tsx';
import { SignInForm } from './SignInForm.tsx';
import classes from './SignInPage.module.css';

/** The door. Leads back to the address that was asked for. */
export function SignInPage() {
  const t = useT('account');
  const shell = useT('shell');
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const [chosen, setChosen] = useState<{ login: string; password: string } | null>(null);
  const { data } = useQuery(ViewerQueryDocument, { fetchPolicy: 'cache-and-network' });
  const to = ownAddress(search.get('from'));
  useEffect(() => {
    document.title = `${t('signIn')} — ${shell('product')}`;
  }, [t, shell]);
  async function enter() {
    // Whoever sat here before left without signing out.
    await forgetKept();
    await navigate(to, { replace: true });
  }
  if (data?.viewer) return <Navigate to={to} replace />;
  return (
    <div className={classes.page}>
      <header className={classes.bar}>
        <LanguageSwitch />
        <SchemeSwitch />
      </header>
      <main className={classes.middle}>
        <div className={classes.sheet}>
          <div className={classes.brand}>
            <img src="/tyndau.svg" alt="" width={40} height={40} />
            <div>
              <div className={classes.name}>{shell('product')}</div>
              <div className={classes.motto}>{shell('motto')}</div>
            </div>
          </div>
          <h1 className={classes.title}>{t('signInTitle')}</h1>
          <ConnectionBanner />
          <SignInForm chosen={chosen} onDone={() => void enter()} />
          <p className={classes.hint}>{t('signInHint')}</p>
          <DemonstrationAccounts onChoose={(account) => setChosen({ ...account })} />
        </div>
      </main>
      <span />
    </div>
  );
}

// Only an address of ours: a link with `from=//elsewhere` must not lead people away after they typed a password.
function ownAddress(from: string | null): string {
  return from?.startsWith('/') && !from.startsWith('//') && !from.includes('\\') ? from : paths.front();
}
