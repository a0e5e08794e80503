import { OriginalMessage } from '../../components/OriginalMessage.tsx';
import { useT } from '../../i18n/useT.ts';
import { Section } from '../../ui/Section.tsx';
import type { IntakeDetailsQuery } from './intake.generated.ts';

type Message = NonNullable<NonNullable<IntakeDetailsQuery['intake']>['message']>;

/** What another system has sent, word for word: the card is a reading of it. */
export function MessageSection({ message }: { message: Message }) {
  const t = useT('electronic');
  return (
    <Section
      title={t('wordForWord')}
      hint={t('unread.message', { id: message.externalId, machine: message.machine.name })}
    >
      <OriginalMessage original={message.original} hash={message.originalHash} />
    </Section>
  );
}
