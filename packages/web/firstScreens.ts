import { dirname, join } from 'node:path';

/** What the bundler tells of a module; see rolldown's `ModuleInfo`. */
interface KnownModule {
  readonly code: string | null;
  readonly importedIds: readonly string[];
}
type Look = (id: string) => KnownModule | null;

// What a person sees first: the door, or the front page in its frame.
const FIRST = [
  'main.tsx',
  'shell/SignedIn.tsx',
  'features/front/FrontPage.tsx',
  'features/session/SignInPage.tsx',
];

// Files that only pass on what other files give: following them would bring the whole library along.
const PASSING_ON = /@mantine[\\/]\w+[\\/]esm[\\/]index\.mjs$|tabler-icons-react\.mjs$/;

const named = /(?:import|export)\s*\{([^}]*)\}\s*from\s*["']([^"']+)["']/g;

/** Ids of the modules that the first screens are made of. `folder` is that of the sources. */
export function modulesOfFirstScreens(folder: string, look: Look): ReadonlySet<string> {
  return modulesOf(
    FIRST.map((file) => join(folder, file)),
    look,
  );
}

/** Ids of the modules that a board is made of before anything on it is pressed. */
export function modulesOfBoards(folder: string, look: Look): ReadonlySet<string> {
  return modulesOf([join(folder, 'features/figures/BoardPage.tsx')], look);
}

function modulesOf(waiting: string[], look: Look): ReadonlySet<string> {
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
