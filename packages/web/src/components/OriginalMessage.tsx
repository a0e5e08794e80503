import { useT } from '../i18n/useT.ts';
import classes from './OriginalMessage.module.css';

interface Props {
  /** Null: what came is no text; its bytes are kept. */
  original: string | null;
  /** SHA-256 of what came. */
  hash: string;
}

/** What another system has sent, word for word, and the digest by which it can be told that nobody changed it. */
export function OriginalMessage({ original, hash }: Props) {
  const t = useT('electronic');
  return (
    <>
      {original === null ? (
        <div className={classes.absent}>{t('unread.noText')}</div>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a long original is scrolled by the keyboard, too
        <pre className={classes.original} tabIndex={0}>
          {original}
        </pre>
      )}
      <div className={classes.digest}>SHA-256: {hash}</div>
    </>
  );
}
