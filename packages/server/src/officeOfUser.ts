import { randomUUID } from 'node:crypto';
import type { Role } from '@tyndau/domain/access/roles';
import type { App } from './app.ts';
import { openDoor } from './features/session/signInAttempts.ts';
import { type Office, openOffice, type Viewer } from './office.ts';

/**
 * The office as the person would find it now, without a request of his: for work in the background. What he may no
 * longer do, it may no longer do.
 */
export async function officeOfUser(app: App, userId: number, workName: string): Promise<Office> {
  const user = await app.archive.prisma.user.findUniqueOrThrow({ where: { id: userId } });
  return officeOfViewer(app, {
    id: user.id,
    role: user.role as Role,
    bodyId: user.bodyId,
    territoryCode: user.territoryCode,
    sessionId: workName,
    mustChangePassword: user.disabledAt !== null,
  });
}

/** The office for what the clock does by itself: nobody acts, and the journal says so. */
export function officeOfNobody(app: App): Office {
  return officeOfViewer(app, null);
}

/** The office as somebody known already would find it now. */
export function officeOfViewer(app: App, viewer: Viewer | null): Office {
  return openOffice({
    archive: app.archive,
    files: app.files,
    trust: app.trust,
    mirror: app.mirror,
    viewer,
    now: app.clock(),
    keeper: app.keeper,
    requestId: randomUUID(),
    visit: { address: '', userAgent: '', authorization: '', setSession: noSession, closeSession: noSession },
    door: openDoor(),
    developmentAccounts: app.env.demoAccounts,
  });
}

function noSession(): never {
  throw new Error('No session can be opened or closed here');
}
