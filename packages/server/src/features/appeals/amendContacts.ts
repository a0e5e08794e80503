import { appealActionRules } from '@tyndau/domain/appeals/lifecycle';
import { parsePhone } from '@tyndau/domain/identity/phone';
import type { Result } from '@tyndau/domain/kernel/result';
import { Prisma } from '../../db/archive.ts';
import { inTransaction, Refused } from '../../db/inTransaction.ts';
import { changesBetween } from '../../db/journal.ts';
import { requireUntouched } from '../../db/staleVersion.ts';
import { NotFound } from '../../graphql/errors.ts';
import { type Refusal, refusal } from '../../graphql/refusal.ts';
import type { Office } from '../../office.ts';
import { visibleAppeals } from './appeals.visibility.ts';

export interface AmendContactsInput {
  readonly cardId: number;
  readonly version: number;
  readonly territoryCode?: string | null | undefined;
  readonly address?: string | null | undefined;
  readonly phone?: string | null | undefined;
  readonly email?: string | null | undefined;
  readonly reason?: string | null | undefined;
}

/** The only change the base section allows: address and phone (with e-mail). What was before stays in the history. */
export function amendContacts(
  office: Office,
  input: AmendContactsInput,
): Promise<Result<number, readonly Refusal[]>> {
  office.require(appealActionRules['appeal.amendContacts'].permission);
  return inTransaction(office, async ({ tx, note }) => {
    const locked = await tx.$queryRaw<{ id: number }[]>(Prisma.sql`
      SELECT c.id FROM cards c WHERE c.id = ${input.cardId}
        AND EXISTS (SELECT 1 FROM appeals a WHERE a.card_id = c.id AND ${visibleAppeals(office)}) FOR UPDATE OF c`);
    if (locked.length === 0) throw new NotFound('card');
    const card = await tx.card.findUniqueOrThrow({ where: { id: input.cardId } });
    const contacts = contactColumns(office, input);
    await requireUntouched(tx, office, 'card', card, input.version, Object.keys(contacts));
    const after = { ...contacts, version: card.version + 1 };
    await tx.card.update({ where: { id: card.id }, data: after });
    if (card.applicantId) await tx.applicant.update({ where: { id: card.applicantId }, data: contacts });
    const changes = changesBetween(card as unknown as Record<string, unknown>, after);
    note({
      action: 'card.amendContacts',
      entity: 'card',
      entityId: card.id,
      changes,
      reason: input.reason ?? null,
    });
    return card.id;
  });
}

function contactColumns(office: Office, input: AmendContactsInput) {
  const phone = input.phone?.trim() ? parsePhone(input.phone) : null;
  if (phone && !phone.ok) throw new Refused([refusal(phone.refusal, 'phone')]);
  if (input.territoryCode && !office.book.territories.has(input.territoryCode)) {
    throw new Refused([refusal('TERRITORY_UNKNOWN', 'territoryCode')]);
  }
  return {
    ...(input.territoryCode !== undefined ? { territoryCode: input.territoryCode } : {}),
    ...(input.address !== undefined ? { address: input.address?.trim() ?? '' } : {}),
    ...(input.phone !== undefined ? { phone: phone?.ok ? phone.value : null } : {}),
    ...(input.email !== undefined ? { email: input.email?.trim() || null } : {}),
  };
}
