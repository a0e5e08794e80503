import type { Localized } from '../kernel/localized.ts';
import type { Procedure } from './procedures.ts';

/** Actions that need a ground of the law. */
export const pathActions = [
  'appeal.forward',
  'appeal.forwardInPart',
  'appeal.passUp',
  'appeal.askToComply',
  'appeal.return',
  'appeal.terminate',
  'appeal.withdraw',
  'appeal.attachToEarlier',
] as const;

export type PathAction = (typeof pathActions)[number];

/** In whose name it is decided. АППК art. 88: the head or his deputy; for the first ground also a person they authorised. */
export const pathDeciders = ['head', 'deputyHead', 'authorised'] as const;

export type PathDecider = (typeof pathDeciders)[number];

/** What must be so for the ground to stand. */
export const groundNeeds = [
  'crimeReported',
  'bodyComplainedAbout',
  'conformityTermExpired',
  'terminatedEarlier',
  'returnedEarlier',
  'answeredEarlier',
  'anonymous',
  'writtenApplication',
] as const;

export type GroundNeed = (typeof groundNeeds)[number];

/** One ground: for which action and procedure, who decides, what must be so, by which article. */
export interface GroundRule {
  readonly code: string;
  readonly action: PathAction;
  readonly procedures: readonly Procedure[];
  readonly deciders: readonly PathDecider[];
  readonly needs: GroundNeed | null;
  readonly article: Localized;
  /** False where who decides, or that the ground fits the procedure, is our reading and was not read in the Code. */
  readonly verified: boolean;
}

/** The dictionary of the reference data where the names of an action's grounds are kept. */
export const groundDictionaries = {
  'appeal.forward': 'forwardGround',
  'appeal.forwardInPart': 'forwardGround',
  'appeal.passUp': 'forwardGround',
  'appeal.askToComply': 'conformityRequirement',
  'appeal.return': 'returnGround',
  'appeal.terminate': 'terminationGround',
  'appeal.withdraw': 'terminationGround',
  'appeal.attachToEarlier': 'joiningGround',
  'appeal.stopClock': 'clockStopGround',
  'appeal.prepareDecision': 'hearingExemption',
} as const satisfies Record<PathAction | 'appeal.stopClock' | 'appeal.prepareDecision', string>;

const article = (ru: string, kk: string): Localized => ({
  ru: `ст. ${ru} АППК`,
  kk: `ӘРПК ${kk}`,
  en: `APPC art. ${ru}`,
});

const everyProcedure: readonly Procedure[] = ['ordinary', 'complaint', 'simplified', 'petition'];
const butPetitions: readonly Procedure[] = ['ordinary', 'complaint', 'simplified'];
const ordinary: readonly Procedure[] = ['ordinary', 'complaint'];
const simplified: readonly Procedure[] = ['simplified'];
const headOrDeputy: readonly PathDecider[] = ['head', 'deputyHead'];
const anybodyEntitled: readonly PathDecider[] = ['head', 'deputyHead', 'authorised'];

/**
 * The grounds of the Code in its edition of 2026 as one table. What is not in it cannot be a ground.
 * Sources: АППК art. 63–65, 70, 88, 91(4). That complaints end by the grounds of the ordinary procedure is our reading.
 */
export const groundRules: readonly GroundRule[] = [
  ...forwarding('notCompetent', null, article('65', '65-бабы')),
  ...forwarding('crimeOrThreat', 'crimeReported', article('64(7-2)', '64-бабының 7-2-тармағы')),
  ...forwarding('contestedOfficial', 'bodyComplainedAbout', article('91', '91-бабы')),
  {
    code: 'partNotCompetent',
    action: 'appeal.forwardInPart',
    procedures: everyProcedure,
    deciders: anybodyEntitled,
    needs: null,
    article: article('65', '65-бабы'),
    verified: true,
  },
  {
    code: 'complaintWithCase',
    action: 'appeal.passUp',
    procedures: ['complaint'],
    deciders: anybodyEntitled,
    needs: 'bodyComplainedAbout',
    article: article('91(4)', '91-бабының 4-тармағы'),
    verified: true,
  },
  ...returning('conformityTermExpired', 'conformityTermExpired', 1),
  ...returning('identicalAfterTermination', 'terminatedEarlier', 2),
  ...returning('obsceneWords', null, 3),
  {
    code: 'secondIdentical',
    action: 'appeal.attachToEarlier',
    procedures: butPetitions,
    deciders: anybodyEntitled,
    needs: 'returnedEarlier',
    article: article('64(8)', '64-бабының 8-тармағы'),
    verified: true,
  },
  ...terminating('sameSubjectDecision', ordinary, 'answeredEarlier', headOrDeputy),
  ...terminating('courtAct', ordinary, null, headOrDeputy),
  ...terminating('returnedEarlier', ordinary, 'returnedEarlier', headOrDeputy),
  ...terminating('otherLaw', ordinary, null, headOrDeputy),
  ...terminating('repeatWithoutArguments', simplified, 'answeredEarlier', anybodyEntitled),
  ...terminating('anonymous', simplified, 'anonymous', headOrDeputy),
  ...terminating('withoutEssence', simplified, null, headOrDeputy),
  ...withdrawing('withdrawn', ordinary, article('64(9), 70', '64-бабының 9-тармағы, 70-бабы')),
  ...withdrawing('withdrawnSimplified', simplified, article('64(9), 88', '64-бабының 9-тармағы, 88-бабы')),
];

function forwarding(code: string, needs: GroundNeed | null, by: Localized): GroundRule[] {
  return (['appeal.forward', 'appeal.forwardInPart'] as const)
    .filter((action) => action === 'appeal.forward' || code === 'crimeOrThreat')
    .map((action) => ({
      code,
      action,
      procedures: everyProcedure,
      deciders: anybodyEntitled,
      needs,
      article: by,
      verified: true,
    }));
}

// The Code does not say who decides a return: whoever is entitled in the body.
function returning(code: string, needs: GroundNeed | null, point: number): GroundRule[] {
  const by = article(`64(7)(${point})`, `64-бабы 7-тармағының ${point}) тармақшасы`);
  return [
    {
      code,
      action: 'appeal.return',
      procedures: butPetitions,
      deciders: anybodyEntitled,
      needs,
      article: by,
      verified: false,
    },
  ];
}

function terminating(
  code: string,
  fits: readonly Procedure[],
  needs: GroundNeed | null,
  deciders: readonly PathDecider[],
): GroundRule[] {
  const isSimplified = fits === simplified;
  const by = isSimplified ? article('88', '88-бабы') : article('70', '70-бабы');
  // Art. 88 names who decides; art. 70 was read without it.
  return [
    {
      code,
      action: 'appeal.terminate',
      procedures: fits,
      deciders,
      needs,
      article: by,
      verified: isSimplified,
    },
  ];
}

function withdrawing(code: string, fits: readonly Procedure[], by: Localized): GroundRule[] {
  const needs = 'writtenApplication';
  return [
    {
      code,
      action: 'appeal.withdraw',
      procedures: fits,
      deciders: anybodyEntitled,
      needs,
      article: by,
      verified: true,
    },
  ];
}

/** The grounds of an action for the procedure of a kind. */
export function groundsOf(action: PathAction, procedure: Procedure): GroundRule[] {
  return groundRules.filter((rule) => rule.action === action && rule.procedures.includes(procedure));
}
