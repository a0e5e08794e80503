import { IconBarcode } from '@tabler/icons-react';
import { useT } from '../../i18n/useT.ts';
import type { Said } from './deliveryDesk.ts';
import classes from './Kazpost.module.css';
import { verdictLooks } from './verdicts.ts';

/** The answer to the last scan, readable from two steps away: colour, sign, word and what to do. */
export function VerdictPanel({ said }: { said: Said | null }) {
  const t = useT('kazpost');
  if (!said) {
    return (
      <div className={classes.verdict} role="status">
        <IconBarcode size={48} className={classes.verdictIcon} aria-hidden />
        <div>
          <div className={classes.verdictWord}>{t('ready')}</div>
          <div className={classes.soft}>{t('readyHint')}</div>
        </div>
      </div>
    );
  }
  const { tone, icon: Icon } = verdictLooks[said.verdict];
  return (
    <div
      className={classes.verdict}
      role="status"
      data-tone={tone}
      data-verdict={said.verdict}
      data-key={said.key}
    >
      <span className={classes.verdictIcon}>
        <Icon size={48} aria-hidden />
      </span>
      <div>
        <div className={classes.verdictWord}>{t(`verdict.${said.verdict}`)}</div>
        <div className={classes.code}>{said.code || t('ordinary')}</div>
        <div>{t(`verdictHint.${said.verdict}`)}</div>
      </div>
    </div>
  );
}
