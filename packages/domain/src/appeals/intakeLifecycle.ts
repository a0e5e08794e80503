import { may, type Permission } from '../access/permissions.ts';
import type { Role } from '../access/roles.ts';
import type { Localized } from '../kernel/localized.ts';

/** Where an accepted letter stands before it becomes a card. */
export const intakeStates = ['accepted', 'distributed', 'registered', 'joined', 'returnedToSender'] as const;

export type IntakeState = (typeof intakeStates)[number];

/** Whether the text names a state of a letter. */
export function isIntakeState(text: string): text is IntakeState {
  return (intakeStates as readonly string[]).includes(text);
}

/** `intake.accept` and `appeal.register` without a letter begin the two lives; the rest moves a letter. */
export const intakeActions = [
  'intake.distribute',
  'intake.take',
  'intake.release',
  'intake.returnToSender',
  'intake.join',
  'intake.unjoin',
  'appeal.register',
] as const;

export type IntakeAction = (typeof intakeActions)[number];

interface IntakeStateRule {
  readonly name: Localized;
  readonly actions: Readonly<Partial<Record<IntakeAction, IntakeState>>>;
}

/**
 * The life of a letter: accepted with a talon, handed to a registrar against signature, registered.
 * A wrongly addressed envelope goes back to the post before it reaches the journal of cards.
 */
export const intakeLifecycle: Record<IntakeState, IntakeStateRule> = {
  accepted: {
    name: { kk: 'Қабылданды', ru: 'Принято', en: 'Accepted' },
    actions: {
      'intake.distribute': 'distributed',
      'intake.take': 'distributed',
      'intake.returnToSender': 'returnedToSender',
      'intake.join': 'joined',
      'appeal.register': 'registered',
    },
  },
  distributed: {
    name: { kk: 'Тіркеушіге берілді', ru: 'Передано регистратору', en: 'Handed to a registrar' },
    actions: {
      'intake.release': 'accepted',
      'intake.returnToSender': 'returnedToSender',
      'intake.join': 'joined',
      'appeal.register': 'registered',
    },
  },
  registered: { name: { kk: 'Тіркелді', ru: 'Зарегистрировано', en: 'Registered' }, actions: {} },
  // The same letter over the other channel: its papers belong to an appeal that has its number already.
  joined: {
    name: { kk: 'Жолданымға қосылды', ru: 'Приобщено к обращению', en: 'Joined to an appeal' },
    actions: { 'intake.unjoin': 'distributed' },
  },
  returnedToSender: {
    name: { kk: 'Жіберушіге қайтарылды', ru: 'Возвращено отправителю', en: 'Returned to the sender' },
    actions: {},
  },
};

/** The state that follows, or null when the letter stands where this cannot be done. */
export function nextIntakeState(state: IntakeState, action: IntakeAction): IntakeState | null {
  return intakeLifecycle[state].actions[action] ?? null;
}

/** What the role may do with a letter in this state. */
export function availableIntakeActions(state: IntakeState, role: Role): IntakeAction[] {
  return intakeActions.filter((action) => {
    const permission: Permission = action;
    return nextIntakeState(state, action) !== null && may(role, permission);
  });
}
