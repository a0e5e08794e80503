import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { RevocationList } from './revocationList.ts';

/**
 * The folder into which the office's nightly download lays lists of revoked certificates (.crl). Read as it stands now;
 * read anew only when something in it has changed. A file that cannot be read is nobody's list.
 */
export function revocationFolder(folder: string) {
  let known: { readonly mark: string; readonly lists: RevocationList[] } | null = null;
  return {
    async read(): Promise<readonly RevocationList[]> {
      const files = await listFiles(folder);
      const mark = JSON.stringify(files);
      if (known?.mark !== mark) known = { mark, lists: await readFiles(folder, files) };
      return known.lists;
    },
  };
}

type FileMark = readonly [name: string, changedAt: number, size: number];

async function listFiles(folder: string): Promise<FileMark[]> {
  const names = await readdir(folder).catch(() => []);
  const wanted = names.filter((name) => /\.crl$/i.test(name)).sort();
  return Promise.all(
    wanted.map(async (name): Promise<FileMark> => {
      const { mtimeMs, size } = await stat(join(folder, name));
      return [name, mtimeMs, size];
    }),
  );
}

async function readFiles(folder: string, files: readonly FileMark[]) {
  if (files.length === 0) return [];
  const { readLists } = await import('./readLists.ts');
  const contents = await Promise.all(files.map(([name]) => readFile(join(folder, name))));
  return contents.flatMap(readLists);
}
