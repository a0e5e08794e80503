import { type Refusal, refusalOf } from '../kernel/refusal.ts';
import type { ReceptionStep } from './receptionWorkflow.ts';

export const positionAssessments = ['good', 'poor', 'notGiven'] as const;

export type PositionAssessment = (typeof positionAssessments)[number];

/** What lies on the card: the things that prove that steps were taken. */
export interface ReceptionEvidence {
  readonly hasChecklist: boolean;
  readonly inquiries: number;
  readonly hasBrief: boolean;
  /** Day and hour are set: the notice of step 4 must name them. */
  readonly hasTime: boolean;
  readonly invitations: readonly {
    readonly hasPosition: boolean;
    readonly assessment: PositionAssessment | null;
  }[];
  readonly hasMeetingDecision: boolean;
  readonly hasProtocol: boolean;
  readonly openAssignments: number;
}

export const receptionEvidenceRefusalCodes = [
  'RECEPTION_CHECKLIST_REQUIRED',
  'RECEPTION_INQUIRY_REQUIRED',
  'RECEPTION_BRIEF_REQUIRED',
  'RECEPTION_TIME_REQUIRED',
  'RECEPTION_INVITATION_REQUIRED',
  'RECEPTION_POSITIONS_NOT_ASSESSED',
  'RECEPTION_POSITION_POOR',
  'RECEPTION_MEETING_REQUIRED',
  'RECEPTION_PROTOCOL_REQUIRED',
  'RECEPTION_ASSIGNMENTS_OPEN',
] as const;

export type ReceptionEvidenceRefusal = Refusal<(typeof receptionEvidenceRefusalCodes)[number]>;

type Code = (typeof receptionEvidenceRefusalCodes)[number];
type Rule = (evidence: ReceptionEvidence) => ReceptionEvidenceRefusal | null;

const needs =
  (code: Code, isThere: (evidence: ReceptionEvidence) => boolean): Rule =>
  (evidence) =>
    isThere(evidence) ? null : refusalOf(code);

const nothingOpen: Rule = ({ openAssignments }) =>
  openAssignments === 0 ? null : refusalOf('RECEPTION_ASSIGNMENTS_OPEN', null, { count: openAssignments });

const checked = needs('RECEPTION_CHECKLIST_REQUIRED', ({ hasChecklist }) => hasChecklist);
const briefed = needs('RECEPTION_BRIEF_REQUIRED', ({ hasBrief }) => hasBrief);

/** The exits of steps that must be proved by a thing on the card: "step result" -> rules. */
const proofs: Readonly<Record<string, readonly Rule[]>> = {
  '1 complete': [checked],
  '1 insufficient': [checked],
  '2 requested': [needs('RECEPTION_INQUIRY_REQUIRED', ({ inquiries }) => inquiries > 0)],
  '3 briefed': [briefed],
  '3 appointed': [briefed],
  '3 declined': [briefed],
  '4 entered': [needs('RECEPTION_TIME_REQUIRED', ({ hasTime }) => hasTime)],
  '5 invited': [needs('RECEPTION_INVITATION_REQUIRED', ({ invitations }) => invitations.length > 0)],
  '6 sufficient': [
    needs('RECEPTION_POSITIONS_NOT_ASSESSED', ({ invitations }) =>
      invitations.every(({ assessment }) => assessment !== null),
    ),
    needs(
      'RECEPTION_POSITION_POOR',
      ({ invitations }) => !invitations.some(({ assessment }) => assessment === 'poor'),
    ),
  ],
  '9 agreed': [needs('RECEPTION_MEETING_REQUIRED', ({ hasMeetingDecision }) => hasMeetingDecision)],
  '11 sent': [needs('RECEPTION_PROTOCOL_REQUIRED', ({ hasProtocol }) => hasProtocol)],
  '12 executed': [nothingOpen],
  '13 archived': [nothingOpen],
};

/** What is missing on the card for the step to end so; nothing when it is proved. */
export function missingEvidence(
  step: ReceptionStep,
  result: string,
  evidence: ReceptionEvidence,
): ReceptionEvidenceRefusal[] {
  const rules = proofs[`${step} ${result}`] ?? [];
  return rules.map((rule) => rule(evidence)).filter((told) => told !== null);
}

/** The exits that ask for proof, for the page of the law and its test. */
export const provedExits: readonly string[] = Object.keys(proofs);
