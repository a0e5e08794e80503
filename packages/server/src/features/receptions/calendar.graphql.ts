import { plainDate } from '@tyndau/domain/calendar/plainDate';
import { monthsWithoutReception, type Stretch, timeOf } from '@tyndau/domain/receptions/officialHours';
import type { ReceptionMoveDecision } from '@tyndau/domain/receptions/receptionMove';
import type { SeatingMeasure } from '@tyndau/domain/receptions/seating/measureSeating';
import type { Seat, Unseated } from '@tyndau/domain/receptions/seating/seatingPlan';
import type { OfficialAbsence, OfficialHours } from '../../db/generated/client.ts';
import { askedYear } from '../../graphql/askedYear.ts';
import { builder } from '../../graphql/builder.ts';
import { DonePayload, toDone } from '../../graphql/payload.ts';
import type { Refusal } from '../../graphql/refusal.ts';
import { RefusalType } from '../../graphql/shared.graphql.ts';
import { listCalendar } from './calendar.store.ts';
import { previewMove } from './moveReception.ts';
import {
  listOfficialsWithHours,
  type OfficialWithHours,
  openOn,
  toAbsences,
  toHours,
} from './officialHours.store.ts';
import { OfficialType, ReceptionDayType, ReceptionType } from './reception.graphql.ts';
import { getReception } from './receptions.store.ts';
import { saveOfficialHours } from './saveOfficialHours.ts';
import { acceptSeating, type DaySeating, proposeSeating } from './seatDay.ts';

const HoursType = builder.objectRef<OfficialHours>('OfficialHours').implement({
  description: 'When an official receives: a weekday, every week or the n-th of the month (-1 the last).',
  fields: (t) => ({
    id: t.exposeInt('id'),
    weekday: t.exposeInt('weekday'),
    ordinal: t.exposeInt('ordinal', { nullable: true }),
    fromTime: t.exposeString('fromTime'),
    toTime: t.exposeString('toTime'),
    lunchFrom: t.exposeString('lunchFrom', { nullable: true }),
    lunchTo: t.exposeString('lunchTo', { nullable: true }),
    slotMinutes: t.exposeInt('slotMinutes'),
    placeKk: t.exposeString('placeKk'),
    placeRu: t.exposeString('placeRu'),
    validFrom: t.expose('validFrom', { type: 'PlainDate' }),
    validTo: t.expose('validTo', { type: 'PlainDate', nullable: true }),
  }),
});

const AbsenceType = builder.objectRef<OfficialAbsence>('OfficialAbsence').implement({
  fields: (t) => ({
    id: t.exposeInt('id'),
    fromOn: t.expose('fromOn', { type: 'PlainDate' }),
    toOn: t.expose('toOn', { type: 'PlainDate' }),
    reason: t.exposeString('reason'),
  }),
});

const ScheduleType = builder.objectRef<OfficialWithHours>('OfficialSchedule').implement({
  description: 'An official with his hours and absences.',
  fields: (t) => ({
    official: t.field({ type: OfficialType, resolve: (official) => official }),
    hours: t.field({ type: [HoursType], resolve: ({ hours }) => [...hours] }),
    absences: t.field({ type: [AbsenceType], resolve: ({ absences }) => [...absences] }),
    feedIssuedAt: t.field({
      type: 'Instant',
      nullable: true,
      description: 'Since when the calendar of the official has a secret address.',
      resolve: ({ feed }) => feed?.issuedAt ?? null,
    }),
    monthsWithout: t.field({
      type: ['Int'],
      description: 'Months of the year without a single reception; the law wants at least one in each.',
      args: { year: t.arg.int({ required: true }) },
      resolve: ({ hours, absences }, { year }, office) =>
        monthsWithoutReception(
          hours.map(toHours),
          toAbsences(absences),
          askedYear(year),
          office.book.calendar,
        ),
    }),
  }),
});

interface Preview {
  readonly decision: ReceptionMoveDecision | null;
  readonly refusals: readonly Refusal[];
}

const MovedTermType = builder.objectRef<ReceptionMoveDecision['terms'][number]>('MovedTerm').implement({
  fields: (t) => ({
    step: t.exposeInt('step'),
    before: t.field({ type: 'PlainDate', nullable: true, resolve: ({ before }) => before }),
    after: t.field({ type: 'PlainDate', nullable: true, resolve: ({ after }) => after }),
    isPast: t.exposeBoolean('isPast'),
  }),
});

const PreviewType = builder.objectRef<Preview>('ReceptionMovePreview').implement({
  description: 'What a move would bring, before it is done.',
  fields: (t) => ({
    consequences: t.field({
      type: ['String'],
      resolve: ({ decision }) => [...(decision?.consequences ?? [])],
    }),
    terms: t.field({ type: [MovedTermType], resolve: ({ decision }) => [...(decision?.terms ?? [])] }),
    refusals: t.field({ type: [RefusalType], resolve: ({ refusals }) => [...refusals] }),
  }),
});

const SeatType = builder.objectRef<Seat>('Seat').implement({
  fields: (t) => ({
    receptionId: t.int({ resolve: ({ personId }) => personId }),
    officialId: t.exposeInt('officialId'),
    time: t.string({ resolve: ({ from }) => timeOf(from) }),
    until: t.string({ resolve: ({ to }) => timeOf(to) }),
    isPinned: t.exposeBoolean('isPinned'),
  }),
});

const UnseatedType = builder.objectRef<Unseated>('Unseated').implement({
  fields: (t) => ({
    receptionId: t.int({ resolve: ({ personId }) => personId }),
    reason: t.string({ resolve: ({ reason }) => reason.code }),
    officialIds: t.field({ type: ['Int'], resolve: ({ officialIds }) => [...officialIds] }),
  }),
});

const BreachType = builder.objectRef<DaySeating['breaches'][number]>('SeatingBreach').implement({
  fields: (t) => ({
    code: t.exposeString('code'),
    receptionId: t.int({ resolve: ({ personId }) => personId }),
    otherId: t.exposeInt('otherId', { nullable: true }),
  }),
});

const MeasureType = builder.objectRef<SeatingMeasure>('SeatingMeasure').implement({
  fields: (t) => ({
    meanWaitMinutes: t.exposeInt('meanWaitMinutes'),
    meanWaitOfPrivilegedMinutes: t.exposeInt('meanWaitOfPrivilegedMinutes'),
    bodyHours: t.exposeFloat('bodyHours'),
  }),
});

const SeatingType = builder.objectRef<DaySeating>('DaySeating').implement({
  description: 'A seating of a reception day as proposed; nothing is written until it is accepted.',
  fields: (t) => ({
    day: t.field({ type: ReceptionDayType, resolve: ({ day }) => day }),
    receptions: t.field({ type: [ReceptionType], resolve: ({ receptions }) => [...receptions] }),
    officials: t.field({
      type: [OfficialType],
      resolve: ({ officialIds }, _args, { loaders }) =>
        Promise.all(officialIds.map((id) => loaders.official.load(id))),
    }),
    seats: t.field({ type: [SeatType], resolve: ({ plan }) => [...plan.seats] }),
    unseated: t.field({ type: [UnseatedType], resolve: ({ plan }) => [...plan.unseated] }),
    breaches: t.field({ type: [BreachType], resolve: ({ breaches }) => [...breaches] }),
    measure: t.field({ type: MeasureType, resolve: ({ measure }) => measure }),
  }),
});

const PinInput = builder.inputType('SeatingPinInput', {
  fields: (t) => ({
    receptionId: t.int({ required: true }),
    officialId: t.int({ required: true }),
    time: t.string({ required: true }),
  }),
});

const PlaceInput = builder.inputType('SeatingPlaceInput', {
  fields: (t) => ({
    id: t.int({ required: true }),
    version: t.int({ required: true }),
    officialId: t.int({ required: true }),
    time: t.string({ required: true }),
    isPinned: t.boolean({ required: true }),
  }),
});

const AcceptSeatingInput = builder.inputType('AcceptSeatingInput', {
  fields: (t) => ({
    dayId: t.int({ required: true }),
    places: t.field({ type: [PlaceInput], required: true }),
  }),
});

const HoursInput = builder.inputType('OfficialHoursInput', {
  fields: (t) => ({
    weekday: t.int({ required: true }),
    ordinal: t.int(),
    fromTime: t.string({ required: true }),
    toTime: t.string({ required: true }),
    lunchFrom: t.string(),
    lunchTo: t.string(),
    slotMinutes: t.int({ required: true }),
    placeKk: t.string(),
    placeRu: t.string(),
    validFrom: t.field({ type: 'PlainDate', required: true }),
    validTo: t.field({ type: 'PlainDate' }),
  }),
});

const AbsenceInput = builder.inputType('OfficialAbsenceInput', {
  fields: (t) => ({
    fromOn: t.field({ type: 'PlainDate', required: true }),
    toOn: t.field({ type: 'PlainDate', required: true }),
    reason: t.string({ required: true }),
  }),
});

const SaveHoursInput = builder.inputType('SaveOfficialHoursInput', {
  fields: (t) => ({
    officialId: t.int({ required: true }),
    hours: t.field({ type: [HoursInput], required: true }),
    absences: t.field({ type: [AbsenceInput], required: true }),
    languages: t.stringList({ description: 'In which the official receives; absent: as it was.' }),
    hasVideo: t.boolean({ description: 'Absent: as it was.' }),
  }),
});

interface OpenOfficial {
  readonly officialId: number;
  readonly stretches: readonly Stretch[];
}

const OpenStretchType = builder.objectRef<Stretch>('OpenStretch').implement({
  fields: (t) => ({
    fromTime: t.string({ resolve: ({ from }) => timeOf(from) }),
    toTime: t.string({ resolve: ({ to }) => timeOf(to) }),
  }),
});

const OpenOfficialType = builder.objectRef<OpenOfficial>('OpenOfficial').implement({
  description:
    'Who receives on a day and when: his hours without the lunch. Whoever is away that day is not among them.',
  fields: (t) => ({
    officialId: t.exposeInt('officialId'),
    stretches: t.field({ type: [OpenStretchType], resolve: ({ stretches }) => [...stretches] }),
  }),
});

builder.queryFields((t) => ({
  officialsOpenOn: t.field({
    type: [OpenOfficialType],
    args: { on: t.arg({ type: 'PlainDate', required: true }) },
    resolve: async (_root, { on }, office) => {
      office.require('reception.read');
      const officials = await listOfficialsWithHours(office);
      return officials.flatMap((official): OpenOfficial[] => {
        const open = openOn(official, plainDate(on));
        return open ? [{ officialId: official.id, stretches: open.stretches }] : [];
      });
    },
  }),
  receptionCalendar: t.field({
    type: [ReceptionType],
    args: {
      from: t.arg({ type: 'PlainDate', required: true }),
      to: t.arg({ type: 'PlainDate', required: true }),
      officialIds: t.arg.intList(),
    },
    resolve: (_root, { from, to, officialIds }, office) => {
      office.require('reception.read');
      return listCalendar(office, from, to, officialIds ?? []);
    },
  }),
  officialSchedules: t.field({
    type: [ScheduleType],
    resolve: (_root, _args, office) => {
      office.require('reception.read');
      return listOfficialsWithHours(office);
    },
  }),
  receptionMovePreview: t.field({
    type: PreviewType,
    args: {
      id: t.arg.int({ required: true }),
      on: t.arg({ type: 'PlainDate', required: true }),
      time: t.arg.string({ required: true }),
      officialId: t.arg.int({ required: true }),
    },
    async resolve(_root, { id, on, time, officialId }, office) {
      office.require('reception.prepare');
      const reception = await getReception(office, id);
      const asked = await previewMove(office, reception, { on, time, officialId, reason: '' });
      return asked.ok ? { decision: asked.value, refusals: [] } : { decision: null, refusals: asked.refusal };
    },
  }),
  seatingProposal: t.field({
    type: SeatingType,
    args: {
      dayId: t.arg.int({ required: true }),
      pins: t.arg({ type: [PinInput], required: true }),
    },
    resolve: (_root, { dayId, pins }, office) => proposeSeating(office, dayId, pins),
  }),
}));

builder.mutationFields((t) => ({
  acceptSeating: t.field({
    type: DonePayload,
    args: { input: t.arg({ type: AcceptSeatingInput, required: true }) },
    resolve: async (_root, { input }, office) => toDone(await acceptSeating(office, input)),
  }),
  saveOfficialHours: t.field({
    type: DonePayload,
    args: { input: t.arg({ type: SaveHoursInput, required: true }) },
    resolve: async (_root, { input }, office) => toDone(await saveOfficialHours(office, input)),
  }),
}));
