import type { Permission } from '@tyndau/domain/access/permissions';
import { languageNamed } from '@tyndau/domain/kernel/localized';
import type { FastifyInstance } from 'fastify';
import type { App } from '../../app.ts';
import { noteSeen } from '../../db/journal.ts';
import { type AskedSort, readSort } from '../../db/sortBy.ts';
import type { Office } from '../../office.ts';
import { type ListToTake, listFormatOf, sendList } from './sendList.ts';

/** A list of the screen that can be taken away as its address says: what it is called, who may, what is in it. */
export interface ServedList<Row> {
  /** Stands in the address (/api/<name>.xlsx) and names the file on paper. */
  readonly name: string;
  /** What the journal writes down about: «<noun>.export». */
  readonly noun: string;
  readonly permission: Permission;
  find(
    office: Office,
    asked: { readonly search: URLSearchParams; readonly sort: AskedSort | null },
  ): Promise<Omit<ListToTake<Row>, 'name' | 'now'>>;
}

/**
 * GET /api/<name>.(xlsx|csv|pdf)?…&sort=…&language=… — the whole list in the order of the screen. A table leaves the
 * house, so it needs the right to export; both are written into the journal with the question they answered.
 */
export function serveList<Row>(server: FastifyInstance, app: App, list: ServedList<Row>): void {
  server.get<{ Params: { format: string } }>(`/api/${list.name}.:format`, async (request, reply) => {
    const format = listFormatOf(request.params.format);
    const office = await app.office(request);
    office.require(list.permission);
    if (format !== 'pdf') office.require('export');
    const { searchParams: search } = new URL(request.url, 'http://office');
    const found = await list.find(office, { search, sort: readSort(search) });
    await noteSeen(office, {
      action: `${list.noun}.export`,
      entity: list.noun,
      entityId: null,
      changes: {
        format: [null, format],
        rows: [null, found.total],
        question: [null, search.toString()],
      },
    });
    return sendList(reply, format, languageNamed(search.get('language')), {
      ...found,
      name: list.name,
      now: office.now,
    });
  });
}
