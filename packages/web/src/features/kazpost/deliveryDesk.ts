import { normalisePostalIdentifier } from '@tyndau/domain/identity/postalIdentifier';
import { countDelivery, type DeliveryCounts } from '@tyndau/domain/kazpost/closing';
import {
  type EnvelopeFate,
  type Reconciliation,
  reconcile,
  type ScanVerdict,
} from '@tyndau/domain/kazpost/reconciliation';
import type { RefusalView } from '../../components/useMutationWithRefusals.ts';
import type {
  PostalDeliveryDetailsQuery,
  PostalHeadFragment,
  PostalScanFieldsFragment,
} from './kazpost.generated.ts';
import type { ScanQueue, WaitingScan } from './scanQueue.ts';

type Details = NonNullable<PostalDeliveryDetailsQuery['postalDelivery']>;
export type DeskLine = Details['lines'][number];

/** A scan on the desk: the server's, or one on its way there. */
export interface DeskScan {
  readonly key: string;
  readonly code: string | null;
  readonly lineId: number | null;
  readonly isManual: boolean;
  readonly fate: EnvelopeFate | null;
  readonly method: string;
  readonly reason: string;
  readonly scannedById: number;
  readonly intake: PostalScanFieldsFragment['intake'];
}

/** What the server answers to a batch. */
export interface BatchAnswer {
  readonly delivery: (PostalHeadFragment & { readonly scans: readonly PostalScanFieldsFragment[] }) | null;
  readonly refused: readonly { readonly key: string; readonly refusals: readonly RefusalView[] }[];
  readonly refusals: readonly RefusalView[];
}

export interface Said {
  readonly key: string;
  readonly code: string;
  readonly verdict: ScanVerdict;
}

/** Everything the screen shows, as one value: replaced at every change, never changed in place. */
export interface DeskView {
  readonly head: PostalHeadFragment;
  readonly reconciliation: Reconciliation<DeskLine, DeskScan>;
  readonly counts: DeliveryCounts;
  readonly waiting: number;
  readonly isOffline: boolean;
  readonly last: Said | null;
  /** The server saw it differently: another clerk was first. */
  readonly corrected: Said | null;
  readonly refused: readonly { readonly code: string; readonly refusals: readonly RefusalView[] }[];
  /** Why the server takes no more; the scans stay here. */
  readonly stopped: readonly RefusalView[];
}

const AT_ONCE = 50;
const RETRY_MS = 3000;

interface Options {
  readonly details: Details;
  readonly queue: ScanQueue;
  readonly userId: number;
  readonly send: (scans: readonly WaitingScan[], after: number) => Promise<BatchAnswer>;
}

/**
 * The table on which a bag is reconciled. A scan is answered here at once, by the same law as on the server; it is kept
 * on this computer and goes to the server in batches, in order, as often as it takes.
 */
export class DeliveryDesk {
  readonly #options: Options;
  readonly #listeners = new Set<() => void>();
  #scans = new Map<string, PostalScanFieldsFragment>();
  #head: PostalHeadFragment;
  #view: DeskView;
  #isSending = false;
  #isClosed = false;
  #retry: ReturnType<typeof setTimeout> | undefined;

  constructor(options: Options) {
    this.#options = options;
    this.#head = options.details;
    for (const scan of options.details.scans) this.#scans.set(scan.key, scan);
    this.#view = this.#look({
      waiting: 0,
      isOffline: false,
      last: null,
      corrected: null,
      refused: [],
      stopped: [],
    });
    void this.flush();
  }

  readonly view = (): DeskView => this.#view;
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Answers a scanned code, and keeps it. */
  scan(text: string, method: 'scanner' | 'camera'): ScanVerdict | null {
    const code = normalisePostalIdentifier(text).slice(0, 64);
    if (code === '') return null;
    const verdict = this.#view.reconciliation.judge(code);
    const key = crypto.randomUUID();
    this.#put({ key, code, method });
    this.#show({ last: { key, code, verdict }, corrected: null });
    void this.flush();
    return verdict;
  }

  /** Counts an envelope that a person has entered; `replaces` is the unread scan it stands for. */
  enter(entry: { code: string; lineId: number | null; reason: string; replaces: string | null }): void {
    const key = crypto.randomUUID();
    const code = normalisePostalIdentifier(entry.code);
    const { lineId, reason, replaces } = entry;
    this.#put({
      key,
      code: code || null,
      lineId,
      reason,
      method: 'manual',
      ...(replaces ? { replaces } : {}),
    });
    this.#show({});
    const verdict = this.#view.reconciliation.verdicts.get(key) ?? 'notInList';
    this.#show({ last: { key, code, verdict }, corrected: null });
    void this.flush();
  }

  /** The last scan of this person that can still be taken back. */
  lastOwn(): DeskScan | null {
    return (
      this.#standing().findLast(
        ({ scannedById, intake }) => scannedById === this.#options.userId && !intake,
      ) ?? null
    );
  }

  /** Takes a scan back, whether the server has it already or not. */
  takeBack({ key, code, lineId, method, reason }: DeskScan): void {
    this.#put({ key, code, lineId, method, reason, isUndone: true });
    this.#show({ last: this.#view.last?.key === key ? null : this.#view.last });
    void this.flush();
  }

  /** What the server said to a change that was made elsewhere, or to a question what is new. */
  merge(delivery: BatchAnswer['delivery'] | null | undefined): void {
    if (!delivery) return;
    // An answer that was overtaken by a later one says nothing new.
    if (delivery.version <= this.#head.version) return;
    for (const scan of delivery.scans) this.#scans.set(scan.key, scan);
    this.#head = delivery;
    this.#show({});
  }

  /** Drops what the server will not take: the delivery was closed meanwhile. */
  discard(): void {
    this.#options.queue.write([]);
    this.#show({ stopped: [] });
  }

  close(): void {
    this.#isClosed = true;
    clearTimeout(this.#retry);
  }

  /** Sends what waits; resolves when nothing waits or the server cannot be reached. */
  async flush(): Promise<void> {
    const { queue, send } = this.#options;
    if (this.#isSending || this.#isClosed) return;
    this.#isSending = true;
    clearTimeout(this.#retry);
    try {
      while (queue.read().length > 0 && !this.#isClosed) {
        const batch = queue.read().slice(0, AT_ONCE);
        const answer = await send(batch, this.#head.version);
        if (answer.refusals.length > 0) {
          this.#show({ stopped: answer.refusals, isOffline: false });
          return;
        }
        // What was taken back meanwhile is a new thing in the queue and stays.
        queue.write(queue.read().filter((scan) => !batch.includes(scan)));
        this.#confirm(batch, answer);
      }
      if (this.#view.isOffline) this.#show({ isOffline: false });
    } catch {
      this.#show({ isOffline: true });
      this.#retry = setTimeout(() => void this.flush(), RETRY_MS);
    } finally {
      this.#isSending = false;
    }
  }

  #confirm(batch: readonly WaitingScan[], { delivery, refused }: BatchAnswer): void {
    const said = this.#view.reconciliation.verdicts;
    for (const scan of delivery?.scans ?? []) this.#scans.set(scan.key, scan);
    if (delivery && delivery.version >= this.#head.version) this.#head = delivery;
    const codeOf = (key: string) => batch.find((scan) => scan.key === key)?.code ?? '';
    const refusedNow = refused.map(({ key, refusals }) => ({ code: codeOf(key), refusals }));
    this.#show({ isOffline: false, refused: [...this.#view.refused, ...refusedNow].slice(-5) });
    const now = this.#view.reconciliation.verdicts;
    const changed = batch.findLast(
      ({ key }) => now.has(key) && said.has(key) && now.get(key) !== said.get(key),
    );
    const verdict = changed && now.get(changed.key);
    if (!changed || !verdict) return;
    const corrected = { key: changed.key, code: changed.code ?? '', verdict };
    this.#show({ corrected, last: this.#view.last?.key === changed.key ? corrected : this.#view.last });
  }

  #put(scan: Omit<WaitingScan, 'scannedById'>): void {
    const { queue, userId } = this.#options;
    const waiting = queue.read();
    const next = { ...scan, scannedById: userId };
    const at = waiting.findIndex(({ key }) => key === scan.key);
    queue.write(at < 0 ? [...waiting, next] : waiting.with(at, { ...waiting[at], ...next }));
  }

  /** The scans in their order: those of the server, then those on their way. */
  #standing(): DeskScan[] {
    const waiting = this.#options.queue.read();
    const ofQueue = new Map(waiting.map((scan) => [scan.key, scan]));
    const replaced = new Set(waiting.flatMap(({ replaces }) => replaces ?? []));
    const isBack = (key: string) => replaced.has(key) || Boolean(ofQueue.get(key)?.isUndone);
    const stored = [...this.#scans.values()]
      .filter(({ key, isUndone }) => !isUndone && !isBack(key))
      .sort((a, b) => a.id - b.id);
    const sent = waiting.filter(({ key }) => !this.#scans.has(key) && !isBack(key));
    return [...stored.map(ofServer), ...sent.map(ofWaiting)];
  }

  #look(part: Omit<DeskView, 'head' | 'reconciliation' | 'counts'>): DeskView {
    const reconciliation = reconcile(this.#options.details.lines, this.#standing());
    const waiting = this.#options.queue.read().length;
    return { ...part, waiting, head: this.#head, reconciliation, counts: countDelivery(reconciliation) };
  }

  #show(part: Partial<DeskView>): void {
    this.#view = this.#look({ ...this.#view, ...part });
    for (const listener of this.#listeners) listener();
  }
}

function ofServer(scan: PostalScanFieldsFragment): DeskScan {
  const { key, code, lineId, method, reason, intake } = scan;
  const fate = scan.fate as EnvelopeFate | null;
  return {
    key,
    code,
    lineId,
    isManual: method === 'manual',
    fate,
    method,
    reason,
    intake,
    scannedById: scan.scannedBy.id,
  };
}

function ofWaiting({ key, code, lineId, method, reason, scannedById }: WaitingScan): DeskScan {
  return {
    key,
    code: code ?? null,
    lineId: lineId ?? null,
    isManual: method === 'manual',
    fate: null,
    method,
    reason: reason ?? '',
    scannedById,
    intake: null,
  };
}
