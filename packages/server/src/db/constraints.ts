import type { Refusal } from '../graphql/refusal.ts';

/** The last line of the law: names of constraints and the refusals they stand for. Anything else is a fault. */
const refusals: Record<string, Omit<Refusal, 'params'>> = {
  card_base_is_fixed: { code: 'CARD_BASE_IS_FIXED', field: null },
  card_one_for_question: { code: 'QUESTION_HAS_CARD', field: 'questionCode' },
  card_with_number_has_applicant: { code: 'CARD_WITHOUT_PERSON', field: null },
  likeness_decisions_are_kept: { code: 'DECISION_IS_KEPT', field: null },
  appeal_identity_is_fixed: { code: 'APPEAL_IDENTITY_IS_FIXED', field: null },
  appeal_has_signatories: { code: 'SIGNATORIES_AT_LEAST_ONE', field: 'signatories' },
  appeal_due_after_registration: { code: 'DUE_BEFORE_REGISTRATION', field: 'dueOn' },
  appeal_answered_after_registration: { code: 'ANSWERED_BEFORE_REGISTRATION', field: 'answeredOn' },
  extension_moves_forward: { code: 'EXTENSION_NOT_LATER', field: 'dueOn' },
  routing_one_responsible: { code: 'ALREADY_ROUTED', field: 'bodyId' },
  reception_official_is_free: { code: 'RECEPTION_OFFICIAL_BUSY', field: 'time' },
  visit_one_in_room: { code: 'VISIT_ROOM_BUSY', field: null },
  report_one_for_period: { code: 'REPORT_ALREADY_THERE', field: 'from' },
  report_is_fixed: { code: 'REPORT_NOT_DRAFT', field: null },
  users_login_key: { code: 'LOGIN_TAKEN', field: 'login' },
  bodies_code_key: { code: 'CODE_TAKEN', field: 'code' },
  questions_pkey: { code: 'CODE_TAKEN', field: 'code' },
  territories_pkey: { code: 'CODE_TAKEN', field: 'code' },
};

/** The refusal a broken constraint stands for, or null when it stands for none. */
export function refusalOfConstraint(error: unknown): Refusal | null {
  const text = describe(error);
  const name = Object.keys(refusals).find((constraint) => text.includes(constraint));
  const refusal = name ? refusals[name] : undefined;
  return refusal ? { ...refusal, params: {} } : null;
}

// PostgreSQL names it; Prisma wraps the driver's error, and where it keeps the name depends on the kind of breach.
function describe(error: unknown): string {
  if (!(error instanceof Error)) return '';
  const constraint = 'constraint' in error ? String(error.constraint) : '';
  const meta = 'meta' in error ? JSON.stringify(error.meta) : '';
  const cause = error.cause === undefined ? '' : JSON.stringify(error.cause);
  return `${error.message} ${constraint} ${meta} ${cause}`;
}
