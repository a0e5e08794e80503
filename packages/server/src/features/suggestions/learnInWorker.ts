import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { type LearnedCards, type LearningTask, learnCards } from './learnCards.ts';
import { packModels } from './packModel.ts';

/** What comes back from learning: the model packed, and the facts about it. */
export type Learned = Omit<LearnedCards, 'questions' | 'categories'> & {
  readonly model: Uint8Array;
  readonly questionCount: number;
};

/** What the worker says. */
export type WorkerMessage =
  | { readonly progress: number }
  | { readonly learned: Learned }
  | { readonly failure: string };

/**
 * Learns beside the requests of people: in a thread of its own, which takes its memory with it when it ends. Where the
 * program is not built (tests, development) it learns in place.
 */
export function learnInWorker(task: LearningTask): Promise<Learned> {
  const program = fileURLToPath(new URL('./learningWorker.mjs', import.meta.url));
  return existsSync(program) ? inThread(program, task) : learnAndPack(task);
}

/** Learns and packs the model. */
export async function learnAndPack(task: LearningTask): Promise<Learned> {
  const { questions, categories, ...facts } = await learnCards(task);
  return {
    ...facts,
    questionCount: questions.classes.length,
    model: await packModels([questions, categories]),
  };
}

function inThread(program: string, { onProgress, ...workerData }: LearningTask): Promise<Learned> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(program, { workerData, resourceLimits: { maxOldGenerationSizeMb: 512 } });
    worker.unref();
    worker.on('message', (message: WorkerMessage) => {
      if ('progress' in message) onProgress?.(message.progress);
      else if ('learned' in message) resolve(message.learned);
      else reject(new Error(message.failure));
    });
    worker.on('error', reject);
    worker.on('exit', (code) => reject(new Error(`Learning ended with ${code}`)));
  });
}
