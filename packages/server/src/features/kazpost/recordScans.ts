import { normalisePostalIdentifier } from '@tyndau/domain/identity/postalIdentifier';
import { manualEntryRefusals } from '@tyndau/domain/kazpost/manualEntry';
import { toLatinLayout } from '@tyndau/domain/kazpost/scannedKeys';
import type { Result } from '@tyndau/domain/kernel/result';
import { insertRows } from '../../db/insertRows.ts';
import { refuseIfAny } from '../../db/inTransaction.ts';
import { type Refusal, refusal } from '../../graphql/refusal.ts';
import type { Office } from '../../office.ts';
import { changeDelivery, type DeliveryStep, type DeliveryWork } from './changeDelivery.ts';

export const scanMethods = ['scanner', 'camera', 'manual'] as const;

/** A scan as the browser has kept it; sent again it changes nothing, sent with `isUndone` it is taken back. */
export interface ScanToRecord {
  readonly key: string;
  readonly code?: string | null | undefined;
  readonly lineId?: number | null | undefined;
  readonly method: string;
  readonly reason?: string | null | undefined;
  /** The unread scan in whose place a manual entry stands. */
  readonly replaces?: string | null | undefined;
  readonly isUndone?: boolean | null | undefined;
}

/** A scan that could not be taken; the others of its batch are. */
export interface RefusedScan {
  readonly key: string;
  readonly refusals: readonly Refusal[];
}

export const MOST_SCANS = 200;
const LONGEST_CODE = 64;
const LONGEST_REASON = 300;
const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

/**
 * Writes a batch of scans in its order. One that is wrong is refused by itself and never stops the batch. The same keys
 * again change nothing: after a lost connection the browser simply sends once more.
 */
export function recordScans(
  office: Office,
  deliveryId: number,
  scans: readonly ScanToRecord[],
): Promise<Result<readonly RefusedScan[], readonly Refusal[]>> {
  return changeDelivery(office, 'postalDelivery.scan', deliveryId, async (work) => {
    if (scans.length > MOST_SCANS)
      refuseIfAny([refusal('OUT_OF_RANGE', 'scans', { least: 1, most: MOST_SCANS })]);
    return write(office, scans, work);
  });
}

async function write(
  office: Office,
  scans: readonly ScanToRecord[],
  { tx, delivery, version }: DeliveryWork,
): Promise<DeliveryStep<readonly RefusedScan[]>> {
  const deliveryId = delivery.id;
  const refused: RefusedScan[] = [];
  const ownLines = await linesNamed(tx, deliveryId, scans);
  const sound = scans.filter((scan) => {
    const refusals = scanRefusals(scan, ownLines);
    if (refusals.length > 0) refused.push({ key: scan.key, refusals });
    return refusals.length === 0;
  });
  const keys = [...sound.map(({ key }) => key), ...sound.flatMap(({ replaces }) => replaces ?? [])];
  const stored = await tx.postalScan.findMany({ where: { deliveryId, key: { in: keys } } });
  const known = new Map(stored.map((scan) => [scan.key, scan]));
  // A batch may name one scan twice: read, and taken back a moment later.
  const fresh = new Map<string, ScanToRecord>();
  for (const scan of sound)
    if (!known.has(scan.key)) fresh.set(scan.key, { ...fresh.get(scan.key), ...scan });
  const backs = new Set([
    ...sound.flatMap((scan) => (scan.isUndone && known.has(scan.key) ? [scan.key] : [])),
    ...[...fresh.values()].flatMap(({ replaces }) => (replaces && known.has(replaces) ? [replaces] : [])),
  ]);
  const undone = [...backs].filter((key) => {
    const scan = known.get(key);
    if (scan?.intakeId) refused.push({ key, refusals: [refusal('POSTAL_ALREADY_ACCEPTED')] });
    return scan && !scan.undoneAt && !scan.intakeId;
  });
  const replacedFresh = new Set([...fresh.values()].flatMap(({ replaces }) => replaces ?? []));
  await insertRows(
    tx,
    'postal_scans',
    [...fresh.values()].map((scan) => {
      const isUndone = Boolean(scan.isUndone) || replacedFresh.has(scan.key);
      return {
        deliveryId,
        key: scan.key,
        code: codeOf(scan),
        lineId: scan.lineId ?? null,
        method: scan.method,
        reason: scan.reason?.trim() ?? '',
        scannedById: office.signedIn.id,
        scannedAt: office.now,
        undoneById: isUndone ? office.signedIn.id : null,
        undoneAt: isUndone ? office.now : null,
        version,
      };
    }),
  );
  if (undone.length > 0) {
    await tx.postalScan.updateMany({
      where: { deliveryId, key: { in: undone } },
      data: { undoneAt: office.now, undoneById: office.signedIn.id, version },
    });
  }
  if (fresh.size + undone.length === 0) return { value: refused, changes: null };
  const codes = [...fresh.values()].map((scan) => codeOf(scan) ?? '—');
  const takenBack = undone.map((key) => known.get(key)?.code ?? '—');
  return {
    value: refused,
    changes: {
      ...(codes.length > 0 ? { scanned: [null, codes] } : {}),
      ...(takenBack.length > 0 ? { takenBack: [takenBack, null] } : {}),
    },
  };
}

async function linesNamed(
  tx: DeliveryWork['tx'],
  deliveryId: number,
  scans: readonly ScanToRecord[],
): Promise<ReadonlySet<number>> {
  const ids = scans.flatMap(({ lineId }) => lineId ?? []);
  if (ids.length === 0) return new Set();
  const lines = await tx.postalLine.findMany({
    where: { deliveryId, id: { in: ids } },
    select: { id: true },
  });
  return new Set(lines.map(({ id }) => id));
}

function scanRefusals(scan: ScanToRecord, ownLines: ReadonlySet<number>): Refusal[] {
  const { key, method, lineId, reason } = scan;
  const isManual = method === 'manual';
  if (!uuid.test(key) || (scan.replaces && !uuid.test(scan.replaces)))
    return [refusal('INVALID_INPUT', 'key')];
  return [
    ...((scanMethods as readonly string[]).includes(method) ? [] : [refusal('CODE_UNKNOWN', 'method')]),
    ...(isManual ? manualEntryRefusals({ code: codeOf(scan) ?? '', reason: reason ?? '' }) : []),
    ...(!isManual && codeOf(scan) === null ? [refusal('S10_FORMAT', 'code')] : []),
    ...((reason?.length ?? 0) > LONGEST_REASON ? [refusal('TEXT_TOO_LONG', 'reason')] : []),
    ...(lineId && !ownLines.has(lineId) ? [refusal('INVALID_INPUT', 'lineId')] : []),
  ];
}

function codeOf({ code }: ScanToRecord): string | null {
  const read = normalisePostalIdentifier(toLatinLayout(code ?? '')).slice(0, LONGEST_CODE);
  return read === '' ? null : read;
}
