import { normalisePhone } from '@tyndau/domain/identity/phone';
import { builder } from '../../graphql/builder.ts';
import { ApplicantType } from '../appeals/card.graphql.ts';
import { requireKnowsApplicants } from '../appeals/requireKnowsApplicants.ts';

const MOST = 5;

builder.queryField('applicantsByPhone', (t) =>
  t.field({
    type: [ApplicantType],
    description:
      'Whom the office knows under this number; a family shares one telephone, so there may be several.',
    args: { phone: t.arg.string({ required: true }) },
    resolve: async (_root, args, office) => {
      requireKnowsApplicants(office);
      const phone = normalisePhone(args.phone);
      if (!phone) return [];
      return office.archive.prisma.applicant.findMany({
        where: { phone },
        orderBy: { id: 'desc' },
        take: MOST,
      });
    },
  }),
);
