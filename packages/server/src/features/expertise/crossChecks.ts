import type { PlainDate } from '@tyndau/domain/calendar/plainDate';
import { closingRefusals, openingRefusals } from '@tyndau/domain/expertise/crossCheck';
import { fromPlainDate } from '../../db/dates.ts';
import { once } from '../../db/idempotency.ts';
import { inTransaction, refuseIfAny } from '../../db/inTransaction.ts';
import { NotFound } from '../../graphql/errors.ts';
import type { Office } from '../../office.ts';
import { attach, type FileInput } from '../appeals/attachFiles.ts';
import { lockAppeal } from '../appeals/changeAppeal.ts';

export interface OpenCrossCheckInput {
  readonly appealId: number;
  readonly idempotencyKey: string;
  readonly kind: string;
  readonly asked: string;
  readonly dueOn: string;
}

/** The department doubts an answer and asks elsewhere. */
export function openCrossCheck(office: Office, input: OpenCrossCheckInput) {
  office.require('appeal.review');
  return inTransaction(office, async ({ tx, note }) => {
    const appeal = await lockAppeal(tx, office, input.appealId);
    refuseIfAny(openingRefusals({ ...input, dueOn: input.dueOn as PlainDate }, office.today));
    await once(tx, office, 'appeal.openCrossCheck', input, async () => {
      const { id } = await tx.crossCheck.create({
        data: {
          appealId: appeal.id,
          kind: input.kind,
          asked: input.asked.trim(),
          dueOn: fromPlainDate(input.dueOn),
          openedById: office.signedIn.id,
          openedAt: office.now,
        },
      });
      note({
        action: 'appeal.openCrossCheck',
        entity: 'appeal',
        entityId: appeal.id,
        changes: { crossCheck: [null, input.kind], dueOn: [null, input.dueOn] },
        reason: input.asked.trim(),
      });
      return id;
    });
    return appeal.id;
  });
}

export interface CloseCrossCheckInput {
  readonly id: number;
  readonly result: string;
  readonly found: string;
  readonly files?: readonly FileInput[] | null | undefined;
}

/** What came of it, with the papers that show it. The body whose answer it is does not see them. */
export function closeCrossCheck(office: Office, input: CloseCrossCheckInput) {
  office.require('appeal.review');
  return inTransaction(office, async ({ tx, note }) => {
    const check = await tx.crossCheck.findUnique({ where: { id: input.id } });
    if (!check) throw new NotFound('crossCheck');
    const appeal = await lockAppeal(tx, office, check.appealId);
    // Read again under the lock: two may close it at once.
    const { closedAt } = await tx.crossCheck.findUniqueOrThrow({ where: { id: input.id } });
    refuseIfAny(closingRefusals({ ...input, isClosed: closedAt !== null }));
    await tx.crossCheck.update({
      where: { id: check.id },
      data: {
        result: input.result,
        found: input.found.trim(),
        closedById: office.signedIn.id,
        closedAt: office.now,
      },
    });
    await attach(tx, office, { crossCheckId: check.id }, input.files ?? []);
    note({
      action: 'appeal.closeCrossCheck',
      entity: 'appeal',
      entityId: appeal.id,
      changes: { crossCheck: [null, check.kind], result: [null, input.result] },
      reason: input.found.trim(),
    });
    return appeal.id;
  });
}
