import type { App } from './app.ts';
import { openBulkJobs } from './features/bulk/bulkJobs.ts';
import { serveCards } from './features/bulk/serveCards.ts';
import { serveDiscipline } from './features/discipline/serveDiscipline.ts';
import { serveHandover } from './features/distribution/serveHandover.ts';
import { serveSignatures } from './features/execution/serveSignatures.ts';
import { serveExports } from './features/exports/serveExports.ts';
import { serveFigures } from './features/figures/serveFigures.ts';
import { serveFiles } from './features/files/serveFiles.ts';
import { serveImports } from './features/imports/serveImports.ts';
import { serveJournal } from './features/intake/serveJournal.ts';
import { serveProtocol } from './features/intake/serveProtocol.ts';
import { serveTalon } from './features/intake/serveTalon.ts';
import { serveKazpost } from './features/kazpost/serveKazpost.ts';
import { serveNotice } from './features/paths/serveNotice.ts';
import { serveReceptionPapers } from './features/receptions/papers/serveReceptionPapers.ts';
import { serveSchedule } from './features/receptions/schedule/serveSchedule.ts';
import { openRecounts } from './features/recount/recountTerms.ts';
import { watchTerms } from './features/reminders/watchTerms.ts';
import { serveNotes } from './features/reports/notes/serveNotes.ts';
import { serveAct } from './features/reports/serveAct.ts';
import { serveReports } from './features/reports/serveReports.ts';
import { watchGrowth } from './features/reports/watchGrowth.ts';
import { watchViews } from './features/views/watchViews.ts';
import { serveHall } from './features/visits/serveHall.ts';
import { serveReceptionDay } from './features/visits/serveReceptionDay.ts';
import { serveLive } from './live/serveLive.ts';

/** Files in and out, printed documents, live lines: everything that is not GraphQL. Routes live with their features. */
export async function serveDocuments(app: App): Promise<void> {
  await app.server.register(async (server) => {
    serveFiles(server, app);
    serveSignatures(server, app);
    serveFigures(server, app);
    serveTalon(server, app);
    serveNotice(server, app);
    serveProtocol(server, app);
    await serveImports(server, app);
    serveJournal(server, app);
    serveKazpost(server, app);
    const hub = await serveLive(server, app);
    serveHall(server, app, hub);
    serveReceptionDay(server, app);
    await serveExports(server, app);
    await openBulkJobs(app);
    serveCards(server, app);
    watchViews(app);
    await openRecounts(app);
    if (app.env.remindsOfTerms) watchTerms(app);
    serveDiscipline(server, app);
    serveHandover(server, app);
    serveReceptionPapers(server, app);
    serveReports(server, app);
    serveNotes(server, app);
    serveSchedule(server, app);
    serveAct(server, app);
    watchGrowth(app);
  });
}
