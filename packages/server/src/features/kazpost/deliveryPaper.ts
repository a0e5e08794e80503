import { surnameWithInitials } from '@tyndau/domain/identity/personName';
import { countDelivery, type DeliveryCounts } from '@tyndau/domain/kazpost/closing';
import type { BadListRow } from '@tyndau/domain/kazpost/postalList';
import type { PostalDelivery } from '../../db/generated/client.ts';
import type { Office } from '../../office.ts';
import { shownDay } from '../../printing/officeTexts.ts';
import { type DeliveryState, readState, type StandingScan } from './deliveries.store.ts';
import { deliveryPapers } from './deliveryPapers.ts';
import { type PaperKind, type PaperTexts, paperTexts } from './paperTexts.ts';

/** A paper of the reconciliation as it is read, before it becomes PDF or DOCX. */
export interface DeliveryPaper {
  readonly kind: PaperKind;
  readonly language: 'kk' | 'ru';
  readonly texts: PaperTexts;
  readonly title: string;
  readonly office: string;
  readonly statement: string | null;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly empty: string;
  readonly identities: readonly string[];
  readonly signers: readonly [courier: string, clerk: string];
}

/** The list that goes back with the courier, or the act of what differed and what was returned. */
export async function deliveryPaper(
  office: Office,
  delivery: PostalDelivery,
  kind: PaperKind,
  language: 'kk' | 'ru',
): Promise<DeliveryPaper> {
  const texts = paperTexts[language];
  const state = await readState(office.archive.prisma, delivery.id);
  const counts = countDelivery(state);
  const clerk = clerkOf(office, delivery);
  const receiving = office.book.bodiesByCode.get(String(office.book.settings.get('office.receivingBody')));
  const rows =
    kind === 'list'
      ? await listRows(office, state, texts)
      : actRows(state, delivery.badRows as unknown as BadListRow[], texts);
  return {
    kind,
    language,
    texts,
    title: texts.title[kind]({ number: delivery.listNumber, day: shownDay(delivery.broughtOn) }),
    office: (language === 'kk' ? receiving?.nameKk : receiving?.nameRu) ?? '',
    statement: kind === 'act' ? statementOf(texts, delivery, clerk, counts) : null,
    columns: texts.columns[kind],
    rows,
    empty: kind === 'list' ? texts.emptyList : texts.noDifferences,
    identities: texts.identities(counts),
    signers: [
      [texts.courier, delivery.courierName].filter(Boolean).join(' '),
      [texts.clerk, clerk].filter(Boolean).join(' '),
    ],
  };
}

function clerkOf(office: Office, { closedById, openedById }: PostalDelivery): string {
  const user = office.book.users.get(closedById ?? openedById);
  return user ? surnameWithInitials(user) : '';
}

function statementOf(
  texts: PaperTexts,
  delivery: PostalDelivery,
  clerk: string,
  counts: DeliveryCounts,
): string {
  return texts.statement({ courier: delivery.courierName, clerk, counts });
}

async function listRows(office: Office, { lines }: DeliveryState, texts: PaperTexts): Promise<string[][]> {
  const { intakes } = deliveryPapers(office);
  return Promise.all(
    lines.map(async ({ line, outcome, scan }) => {
      const intake = scan?.intakeId ? await intakes.load(scan.intakeId) : null;
      return [
        String(line.lineNumber),
        line.identifier ?? texts.ordinary,
        line.addressee,
        line.sender,
        [texts.outcome[outcome], intake && texts.journalNumber(intake.throughNumber)]
          .filter(Boolean)
          .join('. '),
      ];
    }),
  );
}

/** Everything that was not as the list said: missing, surplus, gone back, entered by hand, rows nobody could read. */
function actRows(state: DeliveryState, badRows: readonly BadListRow[], texts: PaperTexts): string[][] {
  const rows: string[][] = [];
  const add = (...cells: string[]) => rows.push([String(rows.length + 1), ...cells]);
  for (const { line, outcome, scan } of state.lines) {
    const isPlain = outcome === 'matched' && scan?.method !== 'manual';
    if (isPlain) continue;
    const people = [line.addressee, line.sender].filter(Boolean).join('\n');
    add(line.identifier ?? texts.ordinary, people, texts.outcome[outcome], scan ? noteOf(scan, texts) : '');
  }
  for (const { scan, outcome } of state.surplus) {
    const said = outcome === 'wrongAddressee' ? texts.outcome.surplusReturned : texts.outcome.surplusAccepted;
    add(scan.code ?? texts.ordinary, '', said, noteOf(scan, texts));
  }
  for (const { rowNumber, identifier, addressee, sender, code } of badRows) {
    const people = [addressee, sender].filter(Boolean).join('\n');
    add(
      identifier,
      people,
      texts.outcome.badRow,
      `${texts.listRow(rowNumber)}: ${texts.rowReason[code] ?? code}`,
    );
  }
  return rows;
}

function noteOf({ method, reason }: StandingScan, texts: PaperTexts): string {
  return method === 'manual' ? texts.manual(reason) : '';
}
