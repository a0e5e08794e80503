import { uiLanguages } from '@tyndau/domain/kernel/localized';
import type { FastifyInstance } from 'fastify';
import type { App } from '../../app.ts';
import { noteSeen } from '../../db/journal.ts';
import { readSort } from '../../db/sortBy.ts';
import type { Office } from '../../office.ts';
import { readRows } from '../appeals/listRegister.ts';
import { title } from '../exports/exportColumn.ts';
import { listFormatOf, sendList } from '../exports/sendList.ts';
import { type ControlFilter, controlIds } from './control.store.ts';
import { controlColumns } from './controlColumns.ts';
import { readChains } from './readChains.ts';

const BATCH = 500;

/** GET /api/control.(xlsx|csv|pdf)?marks=…&levels=…&sort=… — the list of the board as its address says, in its order. */
export function serveControl(server: FastifyInstance, app: App): void {
  server.get<{ Params: { format: string } }>('/api/control.:format', async (request, reply) => {
    const format = listFormatOf(request.params.format);
    const office = await app.office(request);
    office.require('control.read');
    if (format !== 'pdf') office.require('export');
    const { searchParams } = new URL(request.url, 'http://office');
    const ids = await controlIds(office, filterOf(searchParams), readSort(searchParams));
    await noteSeen(office, {
      action: 'control.export',
      entity: 'control',
      entityId: null,
      changes: {
        format: [null, format],
        rows: [null, ids.length],
        question: [null, searchParams.toString()],
      },
    });
    const language = uiLanguages.find((one) => one === searchParams.get('language')) ?? 'kk';
    return sendList(reply, format, language, {
      name: 'control',
      title: title('Бақылауда', 'На контроле', 'Under control'),
      now: office.now,
      total: ids.length,
      columns: controlColumns(office),
      parts: () => partsOf(office, ids),
    });
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
