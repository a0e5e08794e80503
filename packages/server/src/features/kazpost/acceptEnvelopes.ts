import { yearOf } from '@tyndau/domain/calendar/plainDate';
import { accept, type Result } from '@tyndau/domain/kernel/result';
import { detectLanguage } from '@tyndau/domain/text/normalise';
import type { PostalLine } from '../../db/generated/client.ts';
import type { Refusal } from '../../graphql/refusal.ts';
import type { Office } from '../../office.ts';
import { acceptWithin, journalDay } from '../intake/acceptIntake.ts';
import { changeDelivery, type DeliveryWork } from './changeDelivery.ts';
import { type DeliveryState, readState, type StandingScan } from './deliveries.store.ts';

/** So many letters get their numbers in one transaction: whoever accepts at the counter meanwhile waits that long. */
const AT_ONCE = 50;

const LATE =
  'Қазпошта: жеткізілімді салыстыру кейінірек аяқталды / Казпочта: сверка доставки закончена позже';

interface Envelope {
  readonly scan: StandingScan;
  readonly line: PostalLine | null;
}

/**
 * Writes envelopes into the journal of accepted letters, each with its through number and talon, by the counter's own
 * rule. `keys` names some of them; without it all that are to be accepted. Done twice it does nothing the second time.
 */
export async function acceptEnvelopes(
  office: Office,
  deliveryId: number,
  keys: readonly string[] | null,
): Promise<Result<number, readonly Refusal[]>> {
  for (;;) {
    const done = await changeDelivery(office, 'postalDelivery.accept', deliveryId, async (work) => {
      const waiting = waitingOf(await readState(work.tx, deliveryId), keys).slice(0, AT_ONCE);
      for (const envelope of waiting) await acceptOne(office, envelope, work);
      const changes = waiting.length > 0 ? { accepted: [null, waiting.length] } : null;
      return { value: waiting.length, changes };
    });
    if (!done.ok) return done;
    if (done.value < AT_ONCE) return accept(deliveryId);
  }
}

/** Envelopes in hand that belong to us and have no through number yet; what goes back never gets one. */
function waitingOf({ lines, surplus }: DeliveryState, keys: readonly string[] | null): Envelope[] {
  const ours: Envelope[] = [
    ...lines.flatMap(({ line, outcome, scan }) => (outcome === 'matched' && scan ? [{ scan, line }] : [])),
    ...surplus.flatMap(({ outcome, scan }) => (outcome === 'accepted' ? [{ scan, line: null }] : [])),
  ];
  return ours.filter(({ scan }) => scan.intakeId === null && (keys === null || keys.includes(scan.key)));
}

async function acceptOne(office: Office, { scan, line }: Envelope, work: DeliveryWork): Promise<void> {
  const { tx, version } = work;
  const barcode = line?.identifier ?? scan.code;
  const intakeId = (await acceptedBefore(office, barcode, scan.scannedAt, tx)) ?? (await write());
  await tx.postalScan.update({ where: { id: scan.id }, data: { intakeId, version } });

  function write(): Promise<number> {
    const { book } = office;
    const sender = line?.sender ?? '';
    const language = detectLanguage(sender);
    return acceptWithin(
      office,
      {
        source: 'kazpost',
        form: 'paper',
        receivedAt: scan.scannedAt,
        // Who wrote it is read when the envelope is opened; until then it is known by its number.
        applicantName: sender || `Конверт ${barcode ?? `№ ${scan.id}`}`,
        addresseeBodyId: book.bodiesByCode.get(String(book.settings.get('office.receivingBody')))?.id ?? null,
        language: language === 'ru' ? 'ru' : 'kk',
        sheets: 1,
        barcode,
        note: scan.reason,
        // Asked for only where the journal of the day is closed already.
        lateReason: LATE,
      },
      work,
    );
  }
}

// A letter that the counter took from the courier before the bag was reconciled is the same letter, not a second one.
async function acceptedBefore(
  office: Office,
  barcode: string | null,
  receivedAt: Date,
  tx: DeliveryWork['tx'],
): Promise<number | null> {
  if (!barcode) return null;
  const journalYear = yearOf(journalDay(office, receivedAt));
  const known = await tx.intake.findFirst({
    where: { barcode, journalYear, state: { not: 'returnedToSender' } },
  });
  return known?.id ?? null;
}
