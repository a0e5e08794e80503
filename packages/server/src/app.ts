import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import fastifyCookie from '@fastify/cookie';
import fastifyMultipart from '@fastify/multipart';
import Fastify, {
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  LogController,
} from 'fastify';
import { accessRules } from './auth/accessRules.ts';
import { findViewer } from './auth/sessions.ts';
import { closeInOrder } from './closeInOrder.ts';
import { type Archive, openArchive } from './db/archive.ts';
import { settleIndexes } from './db/settleIndexes.ts';
import type { Environment } from './env.ts';
import { readCommonWords } from './features/appeals/readCommonWords.ts';
import { openDoor } from './features/session/signInAttempts.ts';
import { type Learnings, openLearnings } from './features/suggestions/learnings.ts';
import { type FigureMirror, openMirror } from './figures/mirror.ts';
import { bucketFileStore } from './files/bucketFileStore.ts';
import { type FileStore, folderFileStore } from './files/fileStore.ts';
import { describeFault } from './graphql/describeFault.ts';
import { serveGraphql } from './graphql/serveGraphql.ts';
import { type Office, openOffice } from './office.ts';
import { type BookKeeper, keepBook } from './reference/keepBook.ts';
import { registerOf } from './register/followRegister.ts';
import { carryRequestIds } from './requestScope.ts';
import { restWhenIdle } from './restWhenIdle.ts';
import { secureAnswers } from './secureAnswers.ts';
import { serveDocuments } from './serveDocuments.ts';
import { serveFaults } from './serveFaults.ts';
import { serveHealth } from './serveHealth.ts';
import { serveWeb } from './serveWeb.ts';
import { type TrustStore, trustStore } from './signing/trust.ts';
import { visitOf } from './visit.ts';

/** The assembled server: used by the program itself and by every test. */
export interface App {
  readonly server: FastifyInstance;
  readonly archive: Archive;
  readonly keeper: BookKeeper;
  readonly files: FileStore;
  readonly trust: TrustStore;
  readonly mirror: FigureMirror;
  readonly env: Environment;
  /** What the office has learned from its cards. */
  readonly learnings: Learnings;
  /** Moves the clock; tests and demonstrations only. */
  clock: () => Date;
  /** The office of one request; without the reply no session can be opened or closed in it. */
  office(request: FastifyRequest, reply?: FastifyReply): Promise<Office>;
  close(): Promise<void>;
}

const MEGABYTE = 1024 * 1024;

// Addresses carry what people search for and headers carry their sessions: of a request the log gets its id alone.
const serializers = {
  req: (request: { id?: unknown }) => ({ id: request.id }),
  res: () => ({}),
  err: (error: Error) => {
    const { name, message, stack } = describeFault(error);
    return { type: name, message, stack: stack.join('\n') };
  },
};

/** Puts the server together; it does not listen yet. */
export async function buildApp(env: Environment): Promise<App> {
  const archive = await openArchive(env.databaseUrl, env.poolSize);
  const keeper = await keepBook(archive);
  const door = openDoor();
  const learnings = await openLearnings(archive, env.databaseUrl);
  const files = env.fileBucket
    ? bucketFileStore(env.fileBucket)
    : folderFileStore(join(env.dataFolder, 'files'));
  const trust = trustStore(archive, join(env.dataFolder, 'trust'));
  const mirror = openMirror(archive, keeper, env.dataFolder);
  const register = registerOf(archive);
  register.keepIn(join(env.dataFolder, 'mirror', 'register'));
  const stopResting = restWhenIdle(register, mirror, env.restAfterMinutes ?? 0);
  const server = Fastify({
    logger: env.logLevel === 'silent' ? false : { level: env.logLevel, serializers },
    genReqId: () => randomUUID(),
    // Otherwise anybody could write himself a new address for every attempt to sign in.
    trustProxy: env.trustProxy,
    bodyLimit: 2 * MEGABYTE,
    logController: new LogController({ disableRequestLogging: true }),
    // Requests in flight end; idle connections of browsers do not hold the server up.
    forceCloseConnections: 'idle',
  });
  const app: App = {
    server,
    archive,
    keeper,
    files,
    trust,
    mirror,
    env,
    learnings,
    clock: () => new Date(),
    async office(request, reply) {
      const now = app.clock();
      const viewer = await findViewer(archive, request, now, accessRules(keeper.current));
      const visit = visitOf(request, reply, env.secureCookies);
      const { demoAccounts: developmentAccounts } = env;
      const requestId = request.id;
      return openOffice({
        archive,
        files,
        trust,
        mirror,
        viewer,
        now,
        keeper,
        requestId,
        visit,
        door,
        developmentAccounts,
      });
    },
    async close() {
      await server.close();
      stopResting();
      await register.close();
      await mirror.close();
      await learnings.close();
      await keeper.close();
      await archive.close();
    },
  };
  await server.register(fastifyCookie);
  await secureAnswers(server, env);
  await server.register(fastifyMultipart);
  closeInOrder(server);
  carryRequestIds(server);
  serveFaults(server);
  await serveHealth(app);
  await serveGraphql(app);
  await serveDocuments(app);
  await serveWeb(app);
  // Read ahead of the first question; one that comes earlier is answered by the archive itself.
  server.addHook(
    'onListen',
    async () =>
      void register
        .open()
        .then(() => readCommonWords(archive))
        .catch(() => undefined),
  );
  settleIndexes(app);
  return app;
}
