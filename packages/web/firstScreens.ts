import { dirname, join } from 'node:path';

/** What the bundler tells of a module; see rolldown's `ModuleInfo`. */
interface KnownModule {
  readonly code: string | null;
  readonly importedIds: readonly string[];
}
export type Look = (id: string) => KnownModule | null;

// The frame that every page stands in; what is seen in it first, or before it; a board, before anything on it is pressed.
const FRAME = ['main.tsx', 'shell/SignedIn.tsx'];
const DOOR = ['features/front/FrontPage.tsx', 'features/session/SignInPage.tsx'];
const BOARD = ['features/figures/BoardPage.tsx'];

// Files that only pass on what other files give: following them would bring the whole library along.
const PASSING_ON = /@mantine[\\/]\w+[\\/]esm[\\/]index\.mjs$|tabler-icons-react\.mjs$/;

const named = /(?:import|export)\s*\{([^}]*)\}\s*from\s*["']([^"']+)["']/g;

/** Ids of the modules that the first screens are made of. */
export interface FirstScreens {
  /** The frame, and what both a board and the door have. */
  readonly first: ReadonlySet<string>;
  /** What only the door or the front page has. */
  readonly door: ReadonlySet<string>;
  /** What a board has besides. */
  readonly board: ReadonlySet<string>;
}

/** Follows the imports of the first screens. `folder` is that of the sources. */
export function findFirstScreens(folder: string, look: Look): FirstScreens {
  const [frame, door, board] = [FRAME, DOOR, BOARD].map((files) =>
    modulesOf(
      files.map((file) => join(folder, file)),
      look,
    ),
  ) as [Set<string>, Set<string>, Set<string>];
  const first = new Set([...frame, ...[...door].filter((id) => board.has(id))]);
  const rest = (modules: ReadonlySet<string>) => new Set([...modules].filter((id) => !first.has(id)));
  return { first, door: rest(door), board: rest(board) };
}

function modulesOf(waiting: string[], look: Look): Set<string> {
  const found = new Set<string>();
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    const module = found.has(id) ? null : look(id);
    found.add(id);
    if (!module) continue;
    for (const imported of module.importedIds) {
      if (PASSING_ON.test(imported)) waiting.push(...passedOn(imported, namesIn(module.code), look));
      else waiting.push(imported);
    }
  }
  return found;
}

function namesIn(code: string | null): ReadonlySet<string> {
  return new Set([...(code ?? '').matchAll(named)].flatMap(([, list]) => namesOf(list ?? '')));
}

// `useId as useOwnId` is known to the giver by its first name, `default as IconX` to the taker by its second.
function namesOf(list: string): string[] {
  return list.split(',').flatMap((part) => part.trim().split(/\s+as\s+/));
}

function passedOn(id: string, wanted: ReadonlySet<string>, look: Look): string[] {
  return [...(look(id)?.code ?? '').matchAll(named)]
    .filter(([, list]) => namesOf(list ?? '').some((name) => wanted.has(name) && name !== 'default'))
    .map(([, , path]) => join(dirname(id), path ?? ''));
}
