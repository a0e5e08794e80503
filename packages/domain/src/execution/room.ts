/** The parts of the executor's room, in the order of the work. */
export const roomTabs = [
  'mine',
  'new',
  'inWork',
  'parts',
  'forApproval',
  'rework',
  'answered',
  'all',
] as const;

export type RoomTab = (typeof roomTabs)[number];
