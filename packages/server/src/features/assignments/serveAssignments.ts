import type { FastifyInstance } from 'fastify';
import type { App } from '../../app.ts';
import { noteSeen } from '../../db/journal.ts';
import type { AskedSort } from '../../db/sortBy.ts';
import { NotFound } from '../../graphql/errors.ts';
import type { Office } from '../../office.ts';
import { sendPdf } from '../../printing/sendPdf.ts';
import { title } from '../exports/exportColumn.ts';
import { serveList } from '../exports/serveList.ts';
import { assignmentColumns } from './assignmentColumns.ts';
import {
  type AssignmentFilter,
  countAssignments,
  findAssignment,
  listAssignments,
} from './assignments.store.ts';
import { printAssignment } from './printAssignment.ts';

const BATCH = 500;

/**
 * GET /api/assignments/:id.pdf — the card of an assignment; and the list of assignments as a table or on paper:
 * ?states=…&sort=… as the screen has them.
 */
export function serveAssignments(server: FastifyInstance, app: App): void {
  server.get<{ Params: { id: string }; Querystring: { language?: string } }>(
    '/api/assignments/:id(^[0-9]{1,9}).pdf',
    async (request, reply) => {
      const office = await app.office(request);
      office.require('assignment.read');
      const assignment = await findAssignment(office, Number(request.params.id));
      if (!assignment) throw new NotFound('assignment');
      const pdf = await printAssignment(office, assignment, request.query.language === 'ru' ? 'ru' : 'kk');
      await noteSeen(office, { action: 'assignment.print', entity: 'assignment', entityId: assignment.id });
      return sendPdf(reply, pdf, `assignment-${assignment.id}.pdf`);
    },
  );
  serveList(server, app, {
    name: 'assignments',
    noun: 'assignment',
    permission: 'assignment.read',
    async find(office, { search, sort }) {
      const filter = filterOf(search);
      const total = await countAssignments(office, filter);
      return {
        title: title('Тапсырмалар', 'Поручения', 'Assignments'),
        total,
        columns: assignmentColumns(office),
        parts: () => partsOf(office, filter, sort, total),
      };
    },
  });
}

async function* partsOf(office: Office, filter: AssignmentFilter, sort: AskedSort | null, total: number) {
  for (let offset = 0; offset < total; offset += BATCH)
    yield await listAssignments(office, filter, sort, { limit: BATCH, offset });
}

function filterOf(search: URLSearchParams): AssignmentFilter {
  const open = search.get('open');
  return {
    ...{ text: search.get('text'), states: search.getAll('states'), levels: search.getAll('levels') },
    bodyIds: search.getAll('bodyIds').map(Number).filter(Number.isSafeInteger),
    timeliness: search.getAll('timeliness'),
    open: open === null ? null : open === 'true',
  };
}
