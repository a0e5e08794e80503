import { type Role, roles } from './roles.ts';

/** Everything a person can be allowed to do. Named as the journal names the action. */
export const permissions = [
  'intake.read',
  'intake.accept',
  'intake.distribute',
  'intake.take',
  'intake.release',
  'intake.returnToSender',
  'intake.join',
  'intake.unjoin',
  'intake.closeDay',
  'distribution.confirm',
  'registration.check',
  'absence.edit',
  'intake.reconcile',
  'appeal.read',
  'appeal.register',
  'appeal.route',
  'appeal.takeIntoWork',
  'appeal.answer',
  'appeal.stopClock',
  'information.ask',
  'information.reply',
  'appeal.review',
  'appeal.extend',
  'appeal.forward',
  'appeal.recallForwarding',
  'appeal.askToComply',
  'appeal.propose',
  'appeal.return',
  'appeal.terminate',
  'appeal.withdraw',
  'appeal.attachToEarlier',
  'appeal.control',
  'control.read',
  'control.report',
  'callBack.make',
  'appeal.amendCurrent',
  'appeal.amendContacts',
  'appeal.attach',
  'appeal.seePersonalData',
  'reception.read',
  'reception.register',
  'reception.prepare',
  'reception.decide',
  'reception.answer',
  'reception.calendar',
  'reception.position',
  'assignment.read',
  'assignment.set',
  'assignment.report',
  'assignment.review',
  'assignment.end',
  'discipline.read',
  'discipline.keep',
  'load.handOver',
  'term.recount',
  'dashboard.read',
  'report.build',
  'report.draft',
  'report.approve',
  'rating.object',
  'dictionary.edit',
  'people.edit',
  'calendar.edit',
  'term.edit',
  'settings.edit',
  'template.edit',
  'journal.read',
  'export',
  'import',
] as const;

export type Permission = (typeof permissions)[number];

/**
 * Who may do what. One row is one role, and reads as the description of the post.
 * The auditor reads everything and changes nothing; the administrator keeps the house and does not touch letters.
 */
export const permissionsOf: Record<Role, readonly Permission[]> = {
  intakeClerk: [
    ...(['intake.read', 'intake.accept', 'intake.distribute', 'intake.returnToSender'] as const),
    'intake.closeDay',
    'intake.reconcile',
    ...(['appeal.read', 'appeal.attach', 'appeal.seePersonalData'] as const),
    'reception.register',
    'reception.read',
  ],
  registrar: [
    ...(['intake.read', 'intake.accept', 'intake.take', 'intake.release', 'intake.returnToSender'] as const),
    ...(['intake.join', 'intake.unjoin'] as const),
    'distribution.confirm',
    'intake.reconcile',
    ...(['appeal.read', 'appeal.register', 'appeal.route', 'appeal.forward', 'appeal.withdraw'] as const),
    ...(['appeal.recallForwarding', 'appeal.askToComply', 'appeal.propose'] as const),
    'appeal.attachToEarlier',
    ...(['appeal.control', 'appeal.amendCurrent', 'appeal.amendContacts', 'appeal.attach'] as const),
    'control.read',
    ...(['appeal.seePersonalData', 'reception.read', 'import', 'export'] as const),
  ],
  controller: [
    ...(['intake.read', 'intake.distribute', 'intake.release', 'intake.closeDay'] as const),
    ...(['registration.check', 'absence.edit', 'information.ask', 'information.reply'] as const),
    'appeal.stopClock',
    ...(['appeal.read', 'appeal.route', 'appeal.review', 'appeal.extend', 'appeal.forward'] as const),
    ...(['appeal.return', 'appeal.terminate', 'appeal.withdraw', 'appeal.control'] as const),
    ...(['control.read', 'callBack.make'] as const),
    ...(['appeal.recallForwarding', 'appeal.askToComply', 'appeal.attachToEarlier'] as const),
    ...(['appeal.amendCurrent', 'appeal.amendContacts', 'appeal.attach', 'appeal.seePersonalData'] as const),
    ...(['assignment.read', 'assignment.set', 'assignment.review', 'assignment.end'] as const),
    ...(['reception.read', 'dashboard.read', 'report.build', 'report.draft', 'report.approve'] as const),
    'export',
    ...(['discipline.read', 'discipline.keep', 'load.handOver', 'term.recount'] as const),
  ],
  receptionOrganiser: [
    ...(['appeal.read', 'appeal.attach', 'appeal.seePersonalData', 'appeal.amendContacts'] as const),
    // The leader answers, the organiser writes the result down in the hall: both may record step 10.
    ...(['reception.read', 'reception.register', 'reception.prepare', 'reception.answer'] as const),
    'reception.calendar',
    'callBack.make',
    ...(['assignment.read', 'assignment.set', 'assignment.review', 'export'] as const),
  ],
  analyst: [
    ...(['appeal.read', 'control.read', 'reception.read', 'assignment.read', 'dashboard.read'] as const),
    ...(['report.build', 'report.draft', 'export'] as const),
  ],
  executor: [
    ...(['appeal.read', 'appeal.takeIntoWork', 'appeal.answer', 'appeal.extend', 'appeal.forward'] as const),
    // A body answers what it is asked for a reception, in a room of its own; the receptions themselves it does not see.
    'reception.position',
    ...(['appeal.propose', 'appeal.attach', 'appeal.seePersonalData'] as const),
    ...(['control.read', 'control.report', 'information.ask', 'information.reply'] as const),
    'appeal.stopClock',
    ...(['assignment.read', 'assignment.report', 'rating.object'] as const),
  ],
  leadership: [
    ...([
      'intake.read',
      'intake.distribute',
      'intake.closeDay',
      'registration.check',
      'absence.edit',
    ] as const),
    ...(['appeal.read', 'appeal.route', 'appeal.review', 'appeal.extend'] as const),
    ...(['appeal.forward', 'appeal.return', 'appeal.terminate', 'appeal.control'] as const),
    'control.read',
    ...(['appeal.recallForwarding', 'appeal.askToComply', 'appeal.attachToEarlier'] as const),
    ...(['appeal.seePersonalData', 'reception.read', 'reception.decide', 'reception.answer'] as const),
    ...(['reception.calendar', 'assignment.read', 'assignment.set', 'assignment.review'] as const),
    ...(['assignment.end', 'dashboard.read', 'report.build', 'report.draft', 'report.approve'] as const),
    ...(['journal.read', 'export'] as const),
    ...(['discipline.read', 'discipline.keep', 'load.handOver', 'term.recount'] as const),
  ],
  administrator: [
    ...(['appeal.read', 'dictionary.edit', 'people.edit', 'calendar.edit', 'term.edit'] as const),
    ...(['settings.edit', 'template.edit', 'journal.read', 'import', 'absence.edit'] as const),
    'load.handOver',
  ],
  auditor: [
    ...([
      'intake.read',
      'appeal.read',
      'appeal.seePersonalData',
      'control.read',
      'reception.read',
      'assignment.read',
      'discipline.read',
    ] as const),
    ...(['dashboard.read', 'report.build', 'journal.read', 'export'] as const),
  ],
};

/** Whether a person of the role may do it at all; whether the law agrees in this case is another question. */
export function may(role: Role, permission: Permission): boolean {
  return permissionsOf[role].includes(permission);
}

/** The roles that may do it, in the order of the office. */
export function rolesThatMay(permission: Permission): Role[] {
  return roles.filter((role) => may(role, permission));
}
