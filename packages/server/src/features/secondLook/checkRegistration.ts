import { drawOf, secondLookRefusals } from '@tyndau/domain/appeals/secondLook';
import type { Result } from '@tyndau/domain/kernel/result';
import { fromPlainDate } from '../../db/dates.ts';
import { inTransaction, refuseIfAny } from '../../db/inTransaction.ts';
import { type Refusal, refusal } from '../../graphql/refusal.ts';
import type { Office } from '../../office.ts';
import { getAppeal } from '../appeals/appeals.store.ts';
import { notify } from '../notifications/notify.ts';
import { percentFor } from './secondLook.store.ts';

export interface LookTaken {
  readonly appealId: number;
  /** Kinds of errors found; none where the card is right. */
  readonly errors: readonly string[];
  readonly note?: string | null | undefined;
}

const LONGEST_NOTE = 2000;

/** Another person has looked at the card and says what the registration got wrong. The card's history tells of it. */
export async function checkRegistration(
  office: Office,
  input: LookTaken,
): Promise<Result<number, readonly Refusal[]>> {
  office.require('registration.check');
  // Read before the transaction, which would hold one connection of the pool while it waited for another.
  const appeal = await getAppeal(office, input.appealId);
  return inTransaction(office, async ({ tx, note }) => {
    await tx.$queryRaw`SELECT 1 FROM appeals WHERE id = ${appeal.id} FOR UPDATE`;
    const earlier = await tx.registrationCheck.findUnique({ where: { appealId: appeal.id } });
    const errors = [...new Set(input.errors)];
    const text = input.note?.trim() ?? '';
    const { registrarId } = appeal;
    const checkerId = office.signedIn.id;
    refuseIfAny([
      ...secondLookRefusals({ registrarId, checkerId, isChecked: earlier !== null, errors }),
      ...(text.length > LONGEST_NOTE ? [refusal('TEXT_TOO_LONG', 'note', { most: LONGEST_NOTE })] : []),
    ]);
    const percent = await percentFor(office, tx, registrarId);
    await tx.registrationCheck.create({
      data: {
        appealId: appeal.id,
        registrarId,
        draw: drawOf(appeal.id),
        percent,
        errors,
        note: text,
        checkedById: checkerId,
        checkedAt: office.now,
        checkedOn: fromPlainDate(office.today),
      },
    });
    note({
      action: 'appeal.checkRegistration',
      entity: 'appeal',
      entityId: appeal.id,
      changes: { registrationErrors: [null, errors.join(', ')] },
      reason: text || null,
    });
    if (errors.length > 0) {
      const facts = { number: appeal.number, count: errors.length };
      await notify(tx, [registrarId], 'appeal.checkRegistration', 'appeal', appeal.id, facts);
    }
    return appeal.id;
  });
}
