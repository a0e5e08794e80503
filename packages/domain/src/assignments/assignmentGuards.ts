import { type Refusal, refusalOf } from '../kernel/refusal.ts';

/** What the law must know of the assignment and of whoever acts. */
export interface AssignmentFacts {
  /** Part of the actor's body: the responsible one, a co-responsible one, or none. */
  readonly part: 'lead' | 'co' | 'none';
  /** The actor set the control, stands in for whoever did, or nobody who could end it is left. */
  readonly holdsControl: boolean;
  /** Today is not later than the due day. */
  readonly isTermRunning: boolean;
  readonly hasAskedExtension: boolean;
  /** The actor's own body has reported its part of the present term. */
  readonly isOwnPartReported: boolean;
  /** Co-responsible bodies that have not reported their part. */
  readonly awaitedParts: number;
  /** A check on the spot is planned, and its findings are not written down. */
  readonly hasOpenCheck: boolean;
  /** The department has written its conclusion on the report that lies there. */
  readonly isConcluded: boolean;
}

export const assignmentGuards = [
  'leadBody',
  'coBody',
  'partNotReported',
  'controlHolder',
  'termRunning',
  'noExtensionAsked',
  'extensionAsked',
  'partsReported',
  'openCheck',
  'noOpenCheck',
  'concluded',
] as const;

export type AssignmentGuard = (typeof assignmentGuards)[number];

export const assignmentRefusalCodes = [
  'ACTION_NOT_IN_STATE',
  'ACTION_NOT_FOR_ROLE',
  'NOT_YOUR_BODY',
  'ASSIGNMENT_PART_REPORTED',
  'ASSIGNMENT_CONTROL_OF_ANOTHER',
  'ASSIGNMENT_TERM_PASSED',
  'ASSIGNMENT_EXTENSION_ASKED',
  'ASSIGNMENT_EXTENSION_NOT_ASKED',
  'ASSIGNMENT_PARTS_AWAITED',
  'ASSIGNMENT_NO_OPEN_CHECK',
  'ASSIGNMENT_CHECK_OPEN',
  'ASSIGNMENT_NOT_CONCLUDED',
] as const;

export type AssignmentRefusal = Refusal<(typeof assignmentRefusalCodes)[number]>;

interface GuardRule {
  readonly holds: (facts: AssignmentFacts) => boolean;
  readonly refusal: (facts: AssignmentFacts) => AssignmentRefusal;
}

const says = (code: AssignmentRefusal['code']) => () => refusalOf(code);

/** What must hold before an act, and what is said when it does not. */
export const assignmentGuardRules: Record<AssignmentGuard, GuardRule> = {
  leadBody: { holds: ({ part }) => part === 'lead', refusal: says('NOT_YOUR_BODY') },
  coBody: { holds: ({ part }) => part === 'co', refusal: says('NOT_YOUR_BODY') },
  partNotReported: {
    holds: ({ isOwnPartReported }) => !isOwnPartReported,
    refusal: says('ASSIGNMENT_PART_REPORTED'),
  },
  controlHolder: {
    holds: ({ holdsControl }) => holdsControl,
    refusal: says('ASSIGNMENT_CONTROL_OF_ANOTHER'),
  },
  termRunning: { holds: ({ isTermRunning }) => isTermRunning, refusal: says('ASSIGNMENT_TERM_PASSED') },
  noExtensionAsked: {
    holds: ({ hasAskedExtension }) => !hasAskedExtension,
    refusal: says('ASSIGNMENT_EXTENSION_ASKED'),
  },
  extensionAsked: {
    holds: ({ hasAskedExtension }) => hasAskedExtension,
    refusal: says('ASSIGNMENT_EXTENSION_NOT_ASKED'),
  },
  partsReported: {
    holds: ({ awaitedParts }) => awaitedParts === 0,
    refusal: ({ awaitedParts }) => refusalOf('ASSIGNMENT_PARTS_AWAITED', null, { count: awaitedParts }),
  },
  openCheck: { holds: ({ hasOpenCheck }) => hasOpenCheck, refusal: says('ASSIGNMENT_NO_OPEN_CHECK') },
  noOpenCheck: { holds: ({ hasOpenCheck }) => !hasOpenCheck, refusal: says('ASSIGNMENT_CHECK_OPEN') },
  concluded: { holds: ({ isConcluded }) => isConcluded, refusal: says('ASSIGNMENT_NOT_CONCLUDED') },
};
