/** Kinds of bodies, as the server takes them. */
export const bodyKinds = [
  'apex',
  'central',
  'akimatApparatus',
  'controlDepartment',
  'regionalAkimat',
  'management',
  'districtAkimat',
  'ruralOkrug',
  'territorialUnit',
  'unit',
  'judicial',
  'partner',
] as const;
