import { parseBin } from '@tyndau/domain/identity/bin';
import { judgeIin } from '@tyndau/domain/identity/iin';
import type { Applicant, Card } from '../../db/generated/client.ts';
import { builder } from '../../graphql/builder.ts';
import { type Refusal, refusal } from '../../graphql/refusal.ts';
import { RefusalType } from '../../graphql/shared.graphql.ts';
import { QuestionType } from '../reference/question.graphql.ts';
import { TerritoryType } from '../reference/territory.graphql.ts';
import { countAppealsOf, listAppealsOf } from './appeals.store.ts';
import { AppealType } from './appealType.graphql.ts';
import { personalData } from './personalData.ts';
import { requireKnowsApplicants } from './requireKnowsApplicants.ts';

const MOST_OF_A_CARD = 200;

/** Whoever is named on a card: the same fields, masked the same way, for the card's base and for the person. */
type Named = Pick<
  Applicant,
  | 'displayName'
  | 'lastName'
  | 'firstName'
  | 'patronymic'
  | 'organisationName'
  | 'headName'
  | 'birthOn'
  | 'sex'
  | 'citizenship'
  | 'socialStatus'
  | 'occupation'
  | 'privilege'
  | 'iin'
  | 'bin'
  | 'territoryCode'
  | 'address'
  | 'phone'
  | 'email'
>;

function namedFields<Row extends Named>(
  t: Parameters<
    NonNullable<Parameters<ReturnType<typeof builder.objectRef<Row>>['implement']>[0]['fields']>
  >[0],
) {
  return {
    displayName: t.string({ resolve: (row) => row.displayName }),
    lastName: t.string({ resolve: (row) => row.lastName }),
    firstName: t.string({ resolve: (row) => row.firstName }),
    patronymic: t.string({ resolve: (row) => row.patronymic }),
    organisationName: t.string({ resolve: (row) => row.organisationName }),
    headName: t.string({ resolve: (row) => row.headName }),
    birthOn: t.field({
      type: 'PlainDate',
      nullable: true,
      resolve: (row, _args, office) => (personalData(office).isMasked ? null : row.birthOn),
    }),
    sex: t.string({
      nullable: true,
      resolve: (row, _args, office) => personalData(office).mark(row.sex),
    }),
    citizenship: t.string({
      nullable: true,
      resolve: (row, _args, office) => personalData(office).mark(row.citizenship),
    }),
    socialStatus: t.string({
      nullable: true,
      resolve: (row, _args, office) => personalData(office).mark(row.socialStatus),
    }),
    occupation: t.string({
      nullable: true,
      resolve: (row, _args, office) => personalData(office).mark(row.occupation),
    }),
    privilege: t.string({
      nullable: true,
      resolve: (row, _args, office) => personalData(office).mark(row.privilege),
    }),
    iin: t.string({ nullable: true, resolve: (row, _args, office) => personalData(office).iin(row.iin) }),
    bin: t.string({ nullable: true, resolve: (row) => row.bin }),
    territory: t.field({
      type: TerritoryType,
      nullable: true,
      resolve: (row, _args, office) =>
        row.territoryCode ? (office.book.territories.get(row.territoryCode) ?? null) : null,
    }),
    address: t.string({ resolve: (row, _args, office) => personalData(office).address(row.address) }),
    phone: t.string({
      nullable: true,
      resolve: (row, _args, office) => personalData(office).phone(row.phone),
    }),
    email: t.string({
      nullable: true,
      resolve: (row, _args, office) => personalData(office).email(row.email),
    }),
    isMasked: t.boolean({ resolve: (_row, _args, office) => personalData(office).isMasked }),
  };
}

export const ApplicantType = builder.objectRef<Applicant>('Applicant').implement({
  description: 'A person or a company that writes: what is known of it last.',
  fields: (t) => ({
    id: t.exposeInt('id'),
    kind: t.exposeString('kind'),
    ...namedFields<Applicant>(t),
    appeals: t.field({
      type: [AppealType],
      args: { limit: t.arg.int() },
      resolve: ({ id }, { limit }, office) =>
        listAppealsOf(office, { applicantId: id }, Math.min(limit ?? 20, MOST_OF_A_CARD)),
    }),
    appealsTotal: t.int({ resolve: ({ id }, _args, office) => countAppealsOf(office, id) }),
  }),
});

export const CardType = builder.objectRef<Card>('Card').implement({
  description: 'The base section: fixed at registration but for address and phone.',
  fields: (t) => ({
    id: t.exposeInt('id'),
    number: t.exposeString('number'),
    questionCode: t.exposeString('questionCode'),
    question: t.field({
      type: QuestionType,
      nullable: true,
      resolve: (card, _args, office) => office.book.questions.get(card.questionCode) ?? null,
    }),
    openedOn: t.expose('openedOn', { type: 'PlainDate' }),
    applicantKind: t.exposeString('applicantKind'),
    applicant: t.field({
      type: ApplicantType,
      nullable: true,
      resolve: ({ applicantId }, _args, office) =>
        applicantId === null
          ? null
          : office.archive.prisma.applicant.findUnique({ where: { id: applicantId } }),
    }),
    representative: t.exposeString('representative'),
    ...namedFields<Card>(t),
    version: t.exposeInt('version'),
    appeals: t.field({
      type: [AppealType],
      resolve: ({ id }, _args, office) => listAppealsOf(office, { cardId: id }, MOST_OF_A_CARD),
    }),
  }),
});

builder.objectField(AppealType, 'card', (t) =>
  t.field({ type: CardType, resolve: ({ cardId }, _args, office) => office.loaders.card.load(cardId) }),
);

interface Lookup {
  readonly refusal: Refusal | null;
  readonly warnings: readonly string[];
  readonly birthOn: string | null;
  readonly sex: string | null;
  readonly applicant: Applicant | null;
}

const ApplicantLookupType = builder.objectRef<Lookup>('ApplicantLookup').implement({
  description:
    'What is known as an ИИН or БИН is typed: whether it can be one, whose it is, what came before.',
  fields: (t) => ({
    isValid: t.boolean({ resolve: ({ refusal: told }) => told === null }),
    refusal: t.field({ type: RefusalType, nullable: true, resolve: ({ refusal: told }) => told }),
    warnings: t.stringList({ resolve: ({ warnings }) => [...warnings] }),
    birthOn: t.field({ type: 'PlainDate', nullable: true, resolve: ({ birthOn }) => birthOn }),
    sex: t.string({ nullable: true, resolve: ({ sex }) => sex }),
    applicant: t.field({ type: ApplicantType, nullable: true, resolve: ({ applicant }) => applicant }),
  }),
});

builder.queryField('applicantByIin', (t) =>
  t.field({
    type: ApplicantLookupType,
    args: { iin: t.arg.string({ required: true }) },
    async resolve(_root, args, office): Promise<Lookup> {
      requireKnowsApplicants(office);
      const number = args.iin.replace(/\s/g, '');
      const nothing = { warnings: [], birthOn: null, sex: null, applicant: null };
      const iin = judgeIin(number, office.today);
      const bin = iin.ok ? null : parseBin(number);
      if (!iin.ok && !bin?.ok) return { ...nothing, refusal: refusal(iin.refusal, 'iin') };
      const applicant = await office.archive.prisma.applicant.findFirst({
        where: iin.ok ? { iin: number } : { bin: number },
      });
      if (!iin.ok) return { ...nothing, refusal: null, applicant };
      const { birthDate, sex, warnings } = iin.value;
      return { refusal: null, warnings, birthOn: birthDate, sex, applicant };
    },
  }),
);
