import type { ClassModel } from '@tyndau/domain/likeness/learnClasses';
import { type Archive, Prisma } from '../../db/archive.ts';
import { traceOlderFilings } from '../likeness/keepTraces.ts';
import { type Learned, learnInWorker } from './learnInWorker.ts';
import { unpackModels } from './packModel.ts';

/** The newest hundred thousand cards: about a year of a large oblast. */
const MOST_CARDS = 100_000;
const FIRST_LOOK_MS = 60_000;
const LOOK_EVERY_MS = 15 * 60_000;
/** A run that has said nothing for so long was cut off with its process. */
const LOST_AFTER = Prisma.sql`interval '30 minutes'`;
const FEWEST_NEW_CARDS = 300;

/** The two models in use, and which learning they came from. */
export interface LearnedModel {
  readonly learningId: number;
  readonly learnedAt: Date;
  readonly questions: ClassModel;
  readonly categories: ClassModel;
}

/** What one process knows of learning. */
export interface Learnings {
  /** Null until something was learned. */
  readonly model: LearnedModel | null;
  /** How far a learning of this process has come, from 0 to 1; null when it is not under way here. */
  progressOf(learningId: number): number | null;
  /** Begins to learn unless somebody is at it already; gives the id of the learning under way. */
  begin(startedById: number | null, now: Date): Promise<number>;
  /** Resolves when this process learns nothing any more. */
  idle(): Promise<void>;
  /** From now on looks by itself whether enough new cards have come. */
  keepFresh(): void;
  close(): Promise<void>;
}

const byArchive = new WeakMap<Archive, Learnings>();

/** The learnings of the process that this archive belongs to. */
export function learningsOf(archive: Archive): Learnings {
  const learnings = byArchive.get(archive);
  if (!learnings) throw new Error('The office has not opened its learnings');
  return learnings;
}

/** Takes up what was learned last; learning itself begins when it is asked for. */
export async function openLearnings(archive: Archive, databaseUrl: string): Promise<Learnings> {
  let model = await readModel(archive, 0);
  let underWay: Promise<void> = Promise.resolve();
  let isClosing = false;
  const progress = new Map<number, number>();
  const timers: NodeJS.Timeout[] = [];

  async function carry(id: number): Promise<void> {
    try {
      const learned = await learnInWorker({
        databaseUrl,
        mostCards: MOST_CARDS,
        onProgress: (done) => progress.set(id, done),
      });
      if (isClosing) return;
      await keep(archive, id, learned);
      model = (await readModel(archive, model?.learningId ?? 0)) ?? model;
    } catch (error) {
      if (isClosing) return;
      const failure = error instanceof Error ? error.message.slice(0, 300) : 'FAULT';
      await archive.prisma.learning
        .update({ where: { id }, data: { state: 'failed', failure, endedAt: new Date() } })
        .catch(() => undefined);
    } finally {
      progress.delete(id);
    }
  }

  const learnings: Learnings = {
    get model() {
      return model;
    },
    progressOf: (id) => progress.get(id) ?? null,
    async begin(startedById, now) {
      const { id, isNew } = await takeTurn(archive, startedById, now);
      if (isNew) {
        progress.set(id, 0);
        underWay = underWay.then(() => carry(id));
      }
      return id;
    },
    idle: () => underWay,
    keepFresh() {
      const look = async () => {
        // Another process of the office may have learned.
        model = (await readModel(archive, model?.learningId ?? 0)) ?? model;
        await traceOlderFilings(archive, () => isClosing);
        if (!isClosing && (await isStale(archive))) await learnings.begin(null, new Date());
      };
      const quietly = () => void look().catch(() => undefined);
      timers.push(setTimeout(quietly, FIRST_LOOK_MS).unref(), setInterval(quietly, LOOK_EVERY_MS).unref());
    },
    async close() {
      isClosing = true;
      for (const timer of timers) clearTimeout(timer);
    },
  };
  byArchive.set(archive, learnings);
  return learnings;
}

/** One learning at a time in the whole office: the row under way is the turn. */
async function takeTurn(archive: Archive, startedById: number | null, now: Date) {
  return archive.prisma.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('learnings'))`;
    await tx.$executeRaw(Prisma.sql`
      UPDATE learnings SET state = 'failed', failure = 'LOST', ended_at = ${now}
      WHERE state = 'running' AND started_at < ${now}::timestamptz - ${LOST_AFTER}`);
    const running = await tx.learning.findFirst({ where: { state: 'running' }, select: { id: true } });
    if (running) return { id: running.id, isNew: false };
    const { id } = await tx.learning.create({ data: { startedById, startedAt: now }, select: { id: true } });
    return { id, isNew: true };
  });
}

async function keep(archive: Archive, id: number, learned: Learned): Promise<void> {
  const { model, questionCount, accuracy, ...facts } = learned;
  const data = {
    ...facts,
    questions: questionCount,
    accuracy: accuracy as unknown as Prisma.InputJsonValue,
    model: Uint8Array.from(model),
    state: 'done',
    endedAt: new Date(),
  };
  await archive.prisma.$transaction([
    archive.prisma.learning.update({ where: { id }, data, select: { id: true } }),
    archive.prisma.learning.updateMany({
      where: { id: { lt: id }, model: { not: null } },
      data: { model: null },
    }),
  ]);
}

async function readModel(archive: Archive, after: number): Promise<LearnedModel | null> {
  const newest = await archive.prisma.learning.findFirst({
    where: { state: 'done', model: { not: null }, id: { gt: after } },
    orderBy: { id: 'desc' },
  });
  if (!newest?.model) return null;
  const [questions, categories] = await unpackModels(newest.model);
  if (!questions || !categories) return null;
  return { learningId: newest.id, learnedAt: newest.endedAt ?? newest.startedAt, questions, categories };
}

/** Whether a fiftieth of what was learned from has come since, or nothing was learned yet and there is something to. */
async function isStale(archive: Archive): Promise<boolean> {
  const [row] = await archive.read<{ since: number; cards: number }>(Prisma.sql`
    WITH newest AS (SELECT last_appeal_id, cards FROM learnings WHERE state = 'done' ORDER BY id DESC LIMIT 1)
    SELECT (SELECT count(*) FROM (SELECT 1 FROM appeals WHERE id > coalesce((SELECT last_appeal_id FROM newest), 0)
             LIMIT 5000) a)::int AS since, coalesce((SELECT cards FROM newest), 0)::int AS cards`);
  const { since = 0, cards = 0 } = row ?? {};
  return since >= (cards === 0 ? 1 : Math.max(FEWEST_NEW_CARDS, cards / 50));
}
