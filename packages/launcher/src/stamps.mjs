import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, relative } from 'node:path';

// A stamp remembers from which inputs a piece of work was done, so that it is not done twice.
// Contents are hashed, not dates: a checkout of another branch and back costs nothing.

const SKIPPED_FOLDERS = new Set(['node_modules', 'dist', 'generated', '.git', 'test-results']);

/**
 * Lists the files below the given paths, sorted; generated and installed folders are left out.
 * @param {string[]} paths files or folders; the missing ones are skipped
 * @param {(file: string) => boolean} [wanted]
 */
export function listInputs(paths, wanted = () => true) {
  /** @type {string[]} */
  const found = [];
  /** @param {string} path */
  const visit = (path) => {
    for (const entry of readdirSync(path, { withFileTypes: true })) {
      const child = join(path, entry.name);
      if (entry.isDirectory()) {
        if (!SKIPPED_FOLDERS.has(entry.name)) visit(child);
      } else if (!/\.generated\.ts$/.test(entry.name)) found.push(child);
    }
  };
  for (const path of paths) {
    if (!existsSync(path)) continue;
    if (statSync(path).isDirectory()) visit(path);
    else found.push(path);
  }
  return found.filter(wanted).sort();
}

/**
 * One hash over the names and contents of files, and over any other words that matter.
 * @param {string} root names are hashed relative to it
 * @param {string[]} files
 * @param {string[]} [words]
 */
export function fingerprint(root, files, words = []) {
  const hash = createHash('sha256');
  for (const word of words) hash.update(`${word}\0`);
  for (const file of files) {
    hash.update(`${relative(root, file)}\0`);
    hash.update(createHash('sha256').update(readFileSync(file)).digest());
  }
  return hash.digest('hex');
}

/**
 * The stamps kept in one file.
 * @param {string} file
 */
export function openStamps(file) {
  /** @type {() => Record<string, { fingerprint: string, outputs: string[] }>} */
  const read = () => {
    try {
      return JSON.parse(readFileSync(file, 'utf8'));
    } catch {
      return {}; // Missing or damaged: everything is simply done again.
    }
  };
  return {
    /**
     * True when the work was done from these inputs and everything it made is still there.
     * @param {string} name @param {string} print
     */
    isFresh(name, print) {
      const stamp = read()[name];
      return stamp?.fingerprint === print && stamp.outputs.every((output) => existsSync(output));
    },
    /** @param {string} name @param {string} print @param {string[]} outputs absolute paths */
    record(name, print, outputs) {
      const next = `${file}.${process.pid}`;
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(next, JSON.stringify({ ...read(), [name]: { fingerprint: print, outputs } }, null, 1));
      renameSync(next, file);
    },
  };
}
