import { DAY_SECONDS, type DayNumber, type Moment } from './demoDays.ts';
import type { RecentAppeal, WorldState } from './worldState.ts';

/** What was done on a request that is still on its way, and when. */
export interface OpenRequest {
  readonly receptionId: number;
  readonly appeal: RecentAppeal;
  readonly receptionOn: DayNumber;
  readonly takenAt: (step: number, result: string) => Moment | null;
}

const representatives = [
  'Сапаров Е., бас маман',
  'Литвинова О., главный специалист',
  'Жүнісов А., бөлім басшысы',
];

/** Lays on the card what proves its steps: checklist, brief, invitation with its position. Only for requests still open. */
export function layEvidence(world: WorldState, request: OpenRequest): void {
  const { sink, days, cast, dice, next, routes } = world;
  const { receptionId, appeal, receptionOn, takenAt } = request;
  const bodyId = appeal.bodyId ?? routes.apparatusId;
  const by = cast.organiser.id;
  const checked = takenAt(1, 'complete') ?? takenAt(1, 'insufficient');
  if (checked !== null) {
    const at = days.timestamp(checked);
    sink.add('reception_checklists', [
      ...[receptionId, appeal.annotation, `{${bodyId}}`, appeal.number, true, 'Өтініш, 2 парақ'],
      ...[at, by],
    ]);
  }
  const briefed = takenAt(3, 'briefed');
  if (briefed !== null) {
    sink.add('reception_briefs', [
      ...[receptionId, appeal.annotation, 'receive', days.dateOf(receptionOn), days.timestamp(briefed), by],
    ]);
  }
  const invited = takenAt(5, 'invited');
  if (invited === null) return;
  const assessed = takenAt(6, 'sufficient');
  const positioned = assessed === null ? null : days.timestamp(assessed - 3600);
  const invitedDay = Math.floor(invited / DAY_SECONDS);
  sink.add('reception_invitations', [
    ...[next.reception_invitations, receptionId, bodyId, days.dateOf(Math.max(invitedDay, receptionOn - 5))],
    ...[days.timestamp(invited), by],
    positioned === null ? '' : 'Мәселе зерделенді, шешу мерзімі белгіленді.',
    ...[positioned === null ? '' : dice.pick(representatives), positioned],
    ...[positioned === null ? null : (cast.executorOf(bodyId)?.id ?? null)],
    ...[assessed === null ? null : 'good', assessed === null ? null : days.timestamp(assessed)],
    assessed === null ? null : by,
  ]);
  next.reception_invitations += 1;
}
