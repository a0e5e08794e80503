import { may, type Permission } from '@tyndau/domain/access/permissions';
import type { Role } from '@tyndau/domain/access/roles';
import { officeDate } from '@tyndau/domain/calendar/officeZone';
import type { PlainDate } from '@tyndau/domain/calendar/plainDate';
import type { Archive } from './db/archive.ts';
import { createLoaders, type Loaders } from './db/loaders.ts';
import type { Door } from './features/session/signInAttempts.ts';
import type { FigureMirror } from './figures/mirror.ts';
import type { FileStore } from './files/fileStore.ts';
import { Forbidden, PasswordChangeRequired, Unauthenticated } from './graphql/errors.ts';
import type { ReferenceBook } from './reference/book.ts';
import type { BookKeeper } from './reference/keepBook.ts';
import type { TrustStore } from './signing/trust.ts';
import type { Visit } from './visit.ts';

/** Who asks: read from the session on every request, never from what the browser says. */
export interface Viewer {
  readonly id: number;
  readonly role: Role;
  readonly bodyId: number;
  /** Territory the person answers for; null: the whole country. */
  readonly territoryCode: string | null;
  readonly sessionId: string;
  /** The absent person with whose rights the viewer acts; facts still bear the viewer's own name. */
  readonly actingForId?: number | null;
  /** The password was chosen by somebody else: until it is changed nothing else is allowed. */
  readonly mustChangePassword: boolean;
}

/** What every request stands on: who, when, under which reference data, in which archive. */
export interface Office {
  readonly archive: Archive;
  readonly files: FileStore;
  /** Whose certificates signatures may lead to. */
  readonly trust: TrustStore;
  /** Where figures are counted fast. */
  readonly mirror: FigureMirror;
  readonly viewer: Viewer | null;
  /** The viewer where signing in is required; throws UNAUTHENTICATED or PASSWORD_CHANGE_REQUIRED. */
  readonly signedIn: Viewer;
  readonly now: Date;
  /** The day in the office's zone. */
  readonly today: PlainDate;
  readonly book: ReferenceBook;
  readonly loaders: Loaders;
  readonly requestId: string;
  /** Where the request came from, and the way to give the browser a session. */
  readonly visit: Visit;
  /** What the doorkeeper remembers of failed sign-ins. */
  readonly door: Door;
  /** The server stands for trying out. */
  readonly developmentAccounts: boolean;
  /** Has the book read anew after a change of people or reference data; `book` is the new one from then on. */
  renewBook(): Promise<void>;
  may(permission: Permission): boolean;
  /** Throws FORBIDDEN when the viewer may not. */
  require(permission: Permission): void;
}

export interface OfficeFacts {
  readonly archive: Archive;
  readonly files: FileStore;
  readonly trust: TrustStore;
  readonly mirror: FigureMirror;
  readonly viewer: Viewer | null;
  readonly now: Date;
  readonly keeper: BookKeeper;
  readonly requestId: string;
  readonly visit: Visit;
  readonly door: Door;
  readonly developmentAccounts: boolean;
}

/** Opens the office for one request. */
export function openOffice(facts: OfficeFacts): Office {
  return new OfficeOfRequest(facts);
}

// A class, since the window copies its context: what is asked through the prototype is still asked of the copy, while
// a getter of a plain object would be read once, at the copying.
class OfficeOfRequest implements Office {
  readonly archive: Archive;
  readonly files: FileStore;
  readonly trust: TrustStore;
  readonly mirror: FigureMirror;
  readonly viewer: Viewer | null;
  readonly now: Date;
  readonly today: PlainDate;
  readonly loaders: Loaders;
  readonly requestId: string;
  readonly visit: Visit;
  readonly door: Door;
  readonly developmentAccounts: boolean;
  book: ReferenceBook;
  private readonly keeper: BookKeeper;

  constructor(facts: OfficeFacts) {
    this.archive = facts.archive;
    this.files = facts.files;
    this.trust = facts.trust;
    this.mirror = facts.mirror;
    this.viewer = facts.viewer;
    this.now = facts.now;
    this.today = officeDate(facts.now.toISOString());
    this.loaders = createLoaders(facts.archive);
    this.requestId = facts.requestId;
    this.visit = facts.visit;
    this.door = facts.door;
    this.developmentAccounts = facts.developmentAccounts;
    this.book = facts.keeper.current;
    this.keeper = facts.keeper;
  }

  get signedIn(): Viewer {
    if (!this.viewer) throw new Unauthenticated();
    if (this.viewer.mustChangePassword) throw new PasswordChangeRequired();
    return this.viewer;
  }

  may(permission: Permission): boolean {
    const { viewer } = this;
    return viewer !== null && !viewer.mustChangePassword && may(viewer.role, permission);
  }

  require(permission: Permission): void {
    if (!may(this.signedIn.role, permission)) throw new Forbidden(permission);
  }

  async renewBook(): Promise<void> {
    await this.keeper.renew();
    this.book = this.keeper.current;
  }
}
