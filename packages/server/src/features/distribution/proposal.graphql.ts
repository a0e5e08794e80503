import type { PlacedLetter } from '@tyndau/domain/appeals/distribution';
import { differenceOf } from '@tyndau/domain/appeals/fairSizes';
import type { Intake } from '../../db/generated/client.ts';
import { builder } from '../../graphql/builder.ts';
import { required } from '../appeals/appealType.graphql.ts';
import { IntakeType } from '../intake/intake.graphql.ts';
import { AbsenceType } from '../people/absences.graphql.ts';
import { UserRefType } from '../people/people.graphql.ts';
import { type PackProposal, placesOf, proposePack } from './proposePack.ts';
import type { DeskSeat } from './seatsOfDay.ts';

interface SeatInProposal extends DeskSeat {
  readonly isLeftOut: boolean;
  readonly letters: number;
}

const SeatType = builder.objectRef<SeatInProposal>('DistributionSeat').implement({
  description: 'A place at the table of distribution.',
  fields: (t) => ({
    user: t.field({
      type: UserRefType,
      resolve: ({ id }, _args, { book }) => required(book.users.get(id), 'user'),
    }),
    isPresent: t.exposeBoolean('isPresent'),
    isLeftOut: t.exposeBoolean('isLeftOut', { description: 'At work, and left out of this pack by hand.' }),
    absence: t.field({ type: AbsenceType, nullable: true, resolve: ({ absence }) => absence?.row ?? null }),
    substitute: t.field({
      type: UserRefType,
      nullable: true,
      resolve: ({ substituteId }, _args, { book }) =>
        substituteId === null ? null : (book.users.get(substituteId) ?? null),
    }),
    standsInFor: t.field({
      type: UserRefType,
      nullable: true,
      resolve: ({ standsInForId }, _args, { book }) =>
        standsInForId === null ? null : (book.users.get(standsInForId) ?? null),
    }),
    already: t.exposeInt('already', { description: 'Letters of earlier packs of the day.' }),
    letters: t.exposeInt('letters', { description: 'Letters of this pack.' }),
  }),
});

interface ProposedLetter extends PlacedLetter {
  readonly registrarId: number;
  readonly intake: Intake;
}

const ProposedLetterType = builder.objectRef<ProposedLetter>('ProposedLetter').implement({
  description: 'A letter of the pack, to whom it would go and why.',
  fields: (t) => ({
    intake: t.field({ type: IntakeType, resolve: ({ intake }) => intake }),
    registrarId: t.exposeInt('registrarId'),
    why: t.exposeString('why'),
    withNumber: t.exposeInt('withNumber', { nullable: true }),
  }),
});

const ProposalType = builder.objectRef<PackProposal>('DistributionProposal').implement({
  description: 'A pack as it would be handed over; nothing is kept of it.',
  fields: (t) => ({
    turn: t.exposeInt('turn', { description: 'With whom the extra letters begin today.' }),
    waiting: t.exposeInt('waiting', { description: 'All that wait; a pack takes a thousand at most.' }),
    difference: t.int({
      resolve: ({ shares }) => differenceOf(shares.map(({ letters }) => letters.length)),
    }),
    seats: t.field({
      type: [SeatType],
      resolve: ({ seats, shares, asked }) =>
        seats.map((seat) => ({
          ...seat,
          isLeftOut: asked.leaveOut.includes(seat.id),
          letters: shares.find(({ registrarId }) => registrarId === seat.id)?.letters.length ?? 0,
        })),
    }),
    letters: t.field({
      type: [ProposedLetterType],
      resolve: ({ letters, shares }) => {
        const places = placesOf(shares);
        return letters.flatMap((intake) => {
          const place = places.get(intake.id);
          return place ? [{ ...place, intake }] : [];
        });
      },
    }),
  }),
});

builder.queryFields((t) => ({
  distributionProposal: t.field({
    type: ProposalType,
    description: 'Who would get which of the waiting letters, and why.',
    args: {
      journalOn: t.arg({ type: 'PlainDate', description: 'One day’s journal; without it all that wait.' }),
      leaveOut: t.arg.intList(),
    },
    resolve: (_root, { journalOn, leaveOut }, office) =>
      proposePack(office, { journalOn: journalOn ?? null, leaveOut: leaveOut ?? [] }),
  }),
}));
