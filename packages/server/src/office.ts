import { may, type Permission } from '@tyndau/domain/access/permissions';
import type { Role } from '@tyndau/domain/access/roles';
import { officeDate } from '@tyndau/domain/calendar/officeZone';
import type { PlainDate } from '@tyndau/domain/calendar/plainDate';
import type { Archive } from './db/archive.ts';
import { createLoaders, type Loaders } from './db/loaders.ts';
import type { FileStore } from './files/fileStore.ts';
import { Forbidden, Unauthenticated } from './graphql/errors.ts';
import type { ReferenceBook } from './reference/book.ts';

/** Who asks: read from the session on every request, never from what the browser says. */
export interface Viewer {
  readonly id: number;
  readonly role: Role;
  readonly bodyId: number;
  /** Territory the person answers for; null: the whole country. */
  readonly territoryCode: string | null;
  readonly sessionId: string;
}

/** What every request stands on: who, when, under which reference data, in which archive. */
export interface Office {
  readonly archive: Archive;
  readonly files: FileStore;
  readonly viewer: Viewer | null;
  /** The viewer where signing in is required; throws UNAUTHENTICATED. */
  readonly signedIn: Viewer;
  readonly now: Date;
  /** The day in the office's zone. */
  readonly today: PlainDate;
  readonly book: ReferenceBook;
  readonly loaders: Loaders;
  readonly requestId: string;
  may(permission: Permission): boolean;
  /** Throws FORBIDDEN when the viewer may not. */
  require(permission: Permission): void;
}

export interface OfficeFacts {
  readonly archive: Archive;
  readonly files: FileStore;
  readonly viewer: Viewer | null;
  readonly now: Date;
  readonly book: ReferenceBook;
  readonly requestId: string;
}

/** Opens the office for one request. */
export function openOffice(facts: OfficeFacts): Office {
  const { viewer, archive } = facts;
  const mayDo = (permission: Permission) => viewer !== null && may(viewer.role, permission);
  return {
    ...facts,
    today: officeDate(facts.now.toISOString()),
    loaders: createLoaders(archive),
    get signedIn() {
      if (!viewer) throw new Unauthenticated();
      return viewer;
    },
    may: mayDo,
    require(permission) {
      if (!viewer) throw new Unauthenticated();
      if (!mayDo(permission)) throw new Forbidden(permission);
    },
  };
}
