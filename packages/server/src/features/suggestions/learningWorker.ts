import { parentPort, workerData } from 'node:worker_threads';
import type { LearningTask } from './learnCards.ts';
import { learnAndPack, type WorkerMessage } from './learnInWorker.ts';

// Program of the learning thread: reads cards, learns, hands the packed model back.

const say = (message: WorkerMessage) => parentPort?.postMessage(message);

learnAndPack({ ...(workerData as LearningTask), onProgress: (progress) => say({ progress }) }).then(
  (learned) => say({ learned }),
  (error: unknown) => say({ failure: error instanceof Error ? error.message : String(error) }),
);
