import { Readable } from 'node:stream';
import { seesOnlyOwnBody } from '@tyndau/domain/access/roles';
import { formatNumber, numberPatterns } from '@tyndau/domain/appeals/numbering';
import type { PlainDate } from '@tyndau/domain/calendar/plainDate';
import { type NoticeAction, noticeDeliveries, noticeTemplateOf } from '@tyndau/domain/paths/notices';
import { nextNumber } from '../../db/counters.ts';
import { fromPlainDate } from '../../db/dates.ts';
import type { Appeal, PathStep, User } from '../../db/generated/client.ts';
import { Refused, type Transaction, type Work } from '../../db/inTransaction.ts';
import { refusal } from '../../graphql/refusal.ts';
import type { Office } from '../../office.ts';
import { headsOf } from '../execution/bodyPeople.ts';
import { countPdfPages } from '../files/countPdfPages.ts';
import { composeNotice } from './composeNotice.ts';
import type { LetterFacts } from './letterFacts.ts';
import { printNotice } from './printNotice.ts';

/** Who signs the notice and how it goes. */
export interface NoticeInput {
  readonly signatoryId?: number | null | undefined;
  readonly delivery: string;
}

/**
 * Issues the notice of a decision: numbered, dated, printed, kept among the papers of the card. None where the Code
 * wants no answer, nor where nobody signed the letter: there is no one to write to.
 */
export async function issueNotice(
  { tx, note }: Work,
  office: Office,
  appeal: Appeal,
  step: PathStep,
  dueOn: PlainDate,
  input: NoticeInput | null | undefined,
  letter: LetterFacts,
): Promise<void> {
  const templateCode = noticeTemplateOf(step.action as NoticeAction, step.ground);
  if (templateCode === null || appeal.isAnonymous) return;
  const delivery = input?.delivery ?? 'post';
  if (!noticeDeliveries.some((known) => known === delivery)) {
    throw new Refused([refusal('CODE_UNKNOWN', 'delivery', { value: delivery })]);
  }
  const signatory = signatoryOf(office, input?.signatoryId);
  const issuedOn = fromPlainDate(office.today);
  const outgoingNumber = await giveNumber(tx, office);
  const card = await tx.card.findUniqueOrThrow({ where: { id: appeal.cardId } });
  const texts = await composeNotice(tx, office, {
    ...{ appeal, card, step, signatory, outgoingNumber, issuedOn, letter },
    executor: userOf(office, office.signedIn.id),
  });
  const attachmentId = await keepPdf(
    tx,
    office,
    appeal,
    outgoingNumber,
    await printNotice(office, texts, signatory),
  );
  await tx.outgoingNotice.create({
    data: {
      ...{
        appealId: appeal.id,
        stepId: step.id,
        templateCode,
        outgoingNumber,
        issuedOn,
        delivery,
        attachmentId,
      },
      issuedById: office.signedIn.id,
      signatoryId: signatory.id,
      language: appeal.language,
      dueOn: fromPlainDate(dueOn),
    },
  });
  note({
    action: 'appeal.issueNotice',
    entity: 'appeal',
    entityId: appeal.id,
    changes: { outgoingNumber: [null, outgoingNumber], delivery: [null, delivery] },
  });
}

async function giveNumber(tx: Transaction, office: Office): Promise<string> {
  const year = Number(office.today.slice(0, 4));
  const pattern = String(office.book.settings.get('numbers.noticePattern') ?? numberPatterns.notice);
  const serial = await nextNumber(tx, 'notice', year);
  return formatNumber(pattern, { letter: '', year, serial, part: null });
}

/** People who may sign: for a body its heads, for the department its leadership; else whoever decides. */
export function signatories(office: Office): User[] {
  const self = userOf(office, office.signedIn.id);
  if (seesOnlyOwnBody(office.signedIn.role)) {
    const heads = headsOf(office.book, office.signedIn.bodyId);
    return heads.includes(self) || heads.length === 0
      ? [self, ...heads.filter((head) => head !== self)]
      : heads;
  }
  const leaders = [...office.book.users.values()].filter(
    (user) => user.role === 'leadership' && user.disabledAt === null && isNearBy(user, self),
  );
  return [...leaders, ...(leaders.includes(self) ? [] : [self])];
}

function isNearBy(leader: User, self: User): boolean {
  return leader.territoryCode === self.territoryCode || leader.bodyId === self.bodyId;
}

function signatoryOf(office: Office, id: number | null | undefined): User {
  const able = signatories(office);
  const found = id == null ? able[0] : able.find((user) => user.id === id);
  if (!found) throw new Refused([refusal('SIGNATORY_UNKNOWN', 'signatoryId')]);
  return found;
}

function userOf(office: Office, id: number): User {
  const user = office.book.users.get(id);
  if (!user) throw new Error('The book has no such user');
  return user;
}

async function keepPdf(
  tx: Transaction,
  office: Office,
  appeal: Appeal,
  outgoingNumber: string,
  pdf: Buffer,
): Promise<number> {
  const { hash, size } = await office.files.put(Readable.from(pdf));
  const file = { hash, size, mime: 'application/pdf', pages: countPdfPages(pdf), storedAt: office.now };
  await tx.storedFile.createMany({ data: [file], skipDuplicates: true });
  const name = `${outgoingNumber.replaceAll('/', '-')}.pdf`;
  const { id } = await tx.attachment.create({
    data: { appealId: appeal.id, fileHash: hash, name, addedById: office.signedIn.id, addedAt: office.now },
  });
  return id;
}
