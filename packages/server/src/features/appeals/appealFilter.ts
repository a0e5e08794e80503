import { openAppealStates } from '@tyndau/domain/appeals/lifecycle';
import { addWorkingDays } from '@tyndau/domain/calendar/workingCalendar';
import { foldedWords } from '@tyndau/domain/text/normalise';
import { Prisma, type Sql } from '../../db/archive.ts';
import type { Office } from '../../office.ts';
import { namedCondition, numbersMeant } from './findByText.ts';

/** What the counter may ask for; empty lists ask for nothing in particular. */
export interface AppealFilter {
  readonly text?: string | null | undefined;
  readonly states?: readonly string[] | null | undefined;
  readonly open?: boolean | null | undefined;
  readonly timeliness?: readonly string[] | null | undefined;
  readonly bodyIds?: readonly number[] | null | undefined;
  readonly questionCodes?: readonly string[] | null | undefined;
  readonly territoryCodes?: readonly string[] | null | undefined;
  readonly kinds?: readonly string[] | null | undefined;
  readonly categories?: readonly string[] | null | undefined;
  readonly sources?: readonly string[] | null | undefined;
  readonly languages?: readonly string[] | null | undefined;
  readonly outcomes?: readonly string[] | null | undefined;
  readonly registrarIds?: readonly number[] | null | undefined;
  readonly onControl?: boolean | null | undefined;
  readonly isRepeat?: boolean | null | undefined;
  readonly registeredFrom?: string | null | undefined;
  readonly registeredTo?: string | null | undefined;
  readonly dueFrom?: string | null | undefined;
  readonly dueTo?: string | null | undefined;
  readonly closedFrom?: string | null | undefined;
  readonly closedTo?: string | null | undefined;
  readonly applicantId?: number | null | undefined;
  readonly cardId?: number | null | undefined;
  readonly mine?: boolean | null | undefined;
}

/** The filter as conditions on the alias `a`, joined by and. */
export function appealConditions(filter: AppealFilter, office: Office): Sql {
  const conditions = [
    ...textConditions(filter.text, office),
    oneOf(Prisma.sql`a.state`, filter.states),
    filter.open == null
      ? null
      : filter.open
        ? Prisma.sql`a.closed_on IS NULL`
        : Prisma.sql`a.closed_on IS NOT NULL`,
    timelinessCondition(filter.timeliness, office),
    oneOf(
      Prisma.sql`a.body_id`,
      filter.bodyIds?.flatMap((id) => office.book.bodyWithUnits(id)),
    ),
    oneOf(
      Prisma.sql`a.question_code`,
      filter.questionCodes?.flatMap((code) => office.book.questionWithLeaves(code)),
    ),
    territoryCondition(filter.territoryCodes),
    oneOf(Prisma.sql`a.kind`, filter.kinds),
    oneOf(Prisma.sql`a.category`, filter.categories),
    oneOf(Prisma.sql`a.source`, filter.sources),
    oneOf(Prisma.sql`a.language`, filter.languages),
    oneOf(Prisma.sql`a.outcome`, filter.outcomes),
    oneOf(Prisma.sql`a.registrar_id`, filter.registrarIds),
    filter.onControl == null ? null : controlCondition(filter.onControl),
    filter.isRepeat == null ? null : Prisma.sql`a.is_repeat = ${filter.isRepeat}`,
    from(Prisma.sql`a.registered_on`, filter.registeredFrom),
    to(Prisma.sql`a.registered_on`, filter.registeredTo),
    from(Prisma.sql`a.due_on`, filter.dueFrom),
    to(Prisma.sql`a.due_on`, filter.dueTo),
    from(Prisma.sql`a.closed_on`, filter.closedFrom),
    to(Prisma.sql`a.closed_on`, filter.closedTo),
    filter.applicantId == null ? null : Prisma.sql`a.applicant_id = ${filter.applicantId}`,
    filter.cardId == null ? null : Prisma.sql`a.card_id = ${filter.cardId}`,
    filter.mine ? Prisma.sql`a.registrar_id = ${office.signedIn.id}` : null,
  ].filter((condition) => condition !== null);
  return conditions.length === 0 ? Prisma.sql`TRUE` : Prisma.join(conditions, ' AND ');
}

/** A number, an ИИН, or every word of a name in any order; Kazakh letters are found when typed as Russian ones. */
function textConditions(text: string | null | undefined, office: Office): Sql[] {
  const typed = text?.trim() ?? '';
  if (typed === '') return [];
  if (/^\d{12}$/.test(typed)) return [Prisma.sql`a.applicant_iin = ${typed}`];
  if (/\d/.test(typed)) return [Prisma.sql`a.number = ANY(${numbersMeant(typed, office)})`];
  return [namedCondition(foldedWords(typed))];
}

function oneOf(column: Sql, values: readonly (string | number)[] | null | undefined): Sql | null {
  return values && values.length > 0 ? Prisma.sql`${column} = ANY(${[...values]})` : null;
}

function from(column: Sql, day: string | null | undefined): Sql | null {
  return day ? Prisma.sql`${column} >= ${day}::date` : null;
}

function to(column: Sql, day: string | null | undefined): Sql | null {
  return day ? Prisma.sql`${column} <= ${day}::date` : null;
}

function controlCondition(onControl: boolean): Sql {
  const condition = Prisma.sql`(a.control_level IS NOT NULL AND a.control_ended_on IS NULL)`;
  return onControl ? condition : Prisma.sql`NOT ${condition}`;
}

function territoryCondition(codes: readonly string[] | null | undefined): Sql | null {
  if (!codes || codes.length === 0) return null;
  const list = [...codes];
  return Prisma.sql`(a.district_code = ANY(${list}) OR a.region_code = ANY(${list}))`;
}

/** The judgement of the domain's `timeliness`, asked of the archive: what is judged is never stored. */
function timelinessCondition(states: readonly string[] | null | undefined, office: Office): Sql | null {
  if (!states || states.length === 0) return null;
  const { today } = office;
  const soon = addWorkingDays(office.book.calendar, today, office.book.dueSoonWorkingDays);
  const runs = Prisma.sql`a.closed_on IS NULL AND a.answered_on IS NULL`;
  const until = Prisma.sql`coalesce(a.answered_on, a.closed_on)`;
  const meaning: Record<string, Sql> = {
    overdue: Prisma.sql`(${runs} AND a.due_on < ${today}::date)`,
    dueToday: Prisma.sql`(${runs} AND a.due_on = ${today}::date)`,
    dueSoon: Prisma.sql`(${runs} AND a.due_on > ${today}::date AND a.due_on <= ${soon}::date)`,
    inTime: Prisma.sql`(${runs} AND a.due_on > ${soon}::date)`,
    doneInTime: Prisma.sql`(${until} <= a.due_on)`,
    doneLate: Prisma.sql`(${until} > a.due_on)`,
    none: Prisma.sql`a.due_on IS NULL`,
  };
  const asked = states.flatMap((state) => meaning[state] ?? []);
  return asked.length === 0 ? null : Prisma.sql`(${Prisma.join(asked, ' OR ')})`;
}

/** Whether the filter keeps to the open ones, so that the work-list indexes serve it. */
export function asksOnlyForOpen(filter: AppealFilter): boolean {
  const open: readonly string[] = openAppealStates;
  return (
    filter.open === true ||
    (filter.states?.length ? filter.states.every((state) => open.includes(state)) : false)
  );
}
