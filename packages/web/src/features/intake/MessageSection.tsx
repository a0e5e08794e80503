import { useT } from '../../i18n/useT.ts';
import { Section } from '../../ui/Section.tsx';
import type { IntakeDetailsQuery } from './intake.generated.ts';
import classes from './MessageSection.module.css';

type Message = NonNullable<NonNullable<IntakeDetailsQuery['intake']>['message']>;

/** What another system has sent, word for word: the card is a reading of it. */
export function MessageSection({ message }: { message: Message }) {
  const t = useT('electronic');
  return (
    <Section
      title={t('wordForWord')}
      hint={t('unread.message', { id: message.externalId, machine: message.machine.name })}
    >
      {message.original === null ? (
        t('unread.noText')
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a long original is scrolled by the keyboard, too
        <pre className={classes.original} tabIndex={0}>
          {message.original}
        </pre>
      )}
      <div className={classes.digest}>SHA-256: {message.originalHash}</div>
    </Section>
  );
}
