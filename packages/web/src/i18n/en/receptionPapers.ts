import type { receptionPapers as ru } from '../ru/receptionPapers.ts';
import type { Translation } from '../translation.ts';

/** Papers of receptions, the schedule that everybody may read, the feeds of calendars. */
export const receptionPapers = {
  print: 'Print',
  printOf: 'Print: {{what}}',
  printIt: 'Print',
  language: 'Language of the papers',
  kind: {
    brief: 'Brief',
    pack: 'Materials',
    invited: 'List and those invited',
    calls: 'Call list',
    agenda: 'Agenda and attendance',
    archive: 'Act of archiving',
  },
  marked: 'those marked',
  day: 'the whole day',
  public: {
    title: 'Schedule of personal reception',
    days: 'Single reception days, off-site and video',
    none: 'No receptions this month.',
    previous: 'Previous month',
    next: 'Next month',
    printA4: 'Print A4',
    printA3: 'Print A3',
    enter: 'Staff sign-in',
    booking:
      'Booking is open on working days in working hours. State the essence: without it a request is left without consideration.',
    openPage: 'Public schedule',
  },
  feeds: {
    feed: 'Calendar on the telephone',
    feedNone: 'No address',
    feedSince: 'Address issued {{at}}',
    feedRenew: 'Issue a new address',
    feedClose: 'Close the address',
    feedTold:
      'The address is shown once. Hand it to the official himself: whoever knows it sees hours and numbers of receptions, but no names.',
    feedCopy: 'Copy',
  },
  gifts: {
    speaks: 'Languages of reception',
    speaksAll: 'both',
    hasVideo: 'Has video',
    noVideo: 'no video',
    placeKk: 'Place (kk)',
    placeRu: 'Place (ru)',
  },
  dayForm: {
    newDay: 'New reception day',
    editDay: 'Change the day',
    on: 'Day',
    kind: 'Kind',
    territory: 'District',
    videoRoom: 'Video room',
    videoLink: 'Video link',
    route: 'Route',
    routeHint: 'One stop a line: time and place.',
    council: 'Second day: meeting with the public council',
    councilOn: 'Day of the meeting',
    councilTime: 'Time',
    councilPlace: 'Where',
    saveDay: 'Save the day',
    join: 'Join by video',
  },
  calling: { progress: 'Call {{at}} of {{count}}' },
} satisfies Translation<typeof ru>;
