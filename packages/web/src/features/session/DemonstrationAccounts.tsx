import { useQuery } from '@apollo/client/react';
import { useFormats } from '../../i18n/useFormats.ts';
import { useT } from '../../i18n/useT.ts';
import { DemonstrationAccountsDocument } from './demonstration.generated.ts';
import classes from './SignInPage.module.css';

interface Props {
  onChoose: (account: { login: string; password: string }) => void;
}

/** The invented people of a demonstration: one press fills the form. Nothing stands here in a real office. */
export function DemonstrationAccounts({ onChoose }: Props) {
  const t = useT('account');
  const formats = useFormats();
  const { data } = useQuery(DemonstrationAccountsDocument);
  const accounts = data?.demonstrationAccounts ?? [];
  if (accounts.length === 0) return null;
  return (
    <section className={classes.accounts} aria-labelledby="demonstration-accounts">
      <h2 id="demonstration-accounts" className={classes.accountsTitle}>
        {t('demonstrationAccounts')}
      </h2>
      <ul className={classes.accountList}>
        {accounts.map((account) => (
          <li key={account.login}>
            <button type="button" className={classes.account} onClick={() => onChoose(account)}>
              <span>{formats.name(account.role)}</span>
              <span className={classes.accountName}>{account.name}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
