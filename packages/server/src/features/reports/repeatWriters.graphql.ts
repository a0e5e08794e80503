import { Prisma } from '../../db/archive.ts';
import { builder } from '../../graphql/builder.ts';
import type { Office } from '../../office.ts';
import { visibleAppeals } from '../appeals/appeals.visibility.ts';

interface RepeatWriter {
  readonly applicantId: number;
  readonly name: string;
  readonly appeals: number;
  readonly questions: number;
  readonly lastOn: Date;
}

const LEAST_APPEALS = 3;
const MOST_WRITERS = 50;

const RepeatWriterType = builder.objectRef<RepeatWriter>('RepeatWriter').implement({
  fields: (t) => ({
    applicantId: t.exposeInt('applicantId'),
    name: t.exposeString('name'),
    appeals: t.exposeInt('appeals'),
    questions: t.exposeInt('questions', { description: 'How many different questions.' }),
    lastOn: t.field({ type: 'PlainDate', resolve: ({ lastOn }) => lastOn }),
  }),
});

builder.queryField('repeatWriters', (t) =>
  t.field({
    type: [RepeatWriterType],
    description: 'Who wrote three times and more in a period, most first; for those who may see who writes.',
    args: {
      from: t.arg({ type: 'PlainDate', required: true }),
      to: t.arg({ type: 'PlainDate', required: true }),
    },
    resolve: (_root, { from, to }, office) => {
      office.require('report.build');
      office.require('appeal.seePersonalData');
      return listRepeatWriters(office, String(from), String(to));
    },
  }),
);

function listRepeatWriters(office: Office, from: string, to: string): Promise<RepeatWriter[]> {
  return office.archive.read<RepeatWriter>(Prisma.sql`
    SELECT a.applicant_id AS "applicantId", max(a.applicant_name) AS name, count(*)::int AS appeals,
      count(DISTINCT a.question_code)::int AS questions, max(a.registered_on) AS "lastOn"
    FROM appeals a WHERE a.applicant_id IS NOT NULL AND a.registered_on BETWEEN ${from}::date AND ${to}::date
      AND ${visibleAppeals(office)}
    GROUP BY a.applicant_id HAVING count(*) >= ${LEAST_APPEALS}
    ORDER BY count(*) DESC, max(a.registered_on) DESC LIMIT ${MOST_WRITERS}`);
}
