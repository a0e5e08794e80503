import type { FastifyInstance } from 'fastify';
import type { App } from '../../app.ts';
import type { Office } from '../../office.ts';
import { readRows } from '../appeals/listRegister.ts';
import { title } from '../exports/exportColumn.ts';
import { serveList } from '../exports/serveList.ts';
import { type ControlFilter, controlIds } from './control.store.ts';
import { controlColumns } from './controlColumns.ts';
import { readChains } from './readChains.ts';

const BATCH = 500;

/** The list of the control board as a table or on paper: ?marks=…&levels=…&sort=… as the board has them. */
export function serveControl(server: FastifyInstance, app: App): void {
  serveList(server, app, {
    name: 'control',
    noun: 'control',
    permission: 'control.read',
    async find(office, { search, sort }) {
      const ids = await controlIds(office, filterOf(search), sort);
      return {
        title: title('Бақылауда', 'На контроле', 'Under control'),
        total: ids.length,
        columns: controlColumns(office),
        parts: () => partsOf(office, ids),
      };
    },
  });
}

async function* partsOf(office: Office, ids: readonly number[]) {
  for (let from = 0; from < ids.length; from += BATCH)
    yield await readChains(office, await readRows(office, ids.slice(from, from + BATCH)));
}

function filterOf(search: URLSearchParams): ControlFilter {
  const numbers = (name: string) => search.getAll(name).map(Number).filter(Number.isSafeInteger);
  return {
    marks: search.getAll('marks'),
    levels: search.getAll('levels'),
    bodyIds: numbers('bodyIds'),
    districtCodes: search.getAll('districtCodes'),
    mine: search.get('mine') === 'true',
  };
}
