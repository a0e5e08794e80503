import { type SearchValues, toSearch } from './components/urlFilter.ts';

/** The only place where addresses are spelled. A filter is an object; it becomes the search part, as useUrlFilter reads it. */
export const paths = {
  front: () => '/',
  signIn: (from?: string) => `/sign-in${toSearch({ from })}`,
  profile: () => '/profile',
  notifications: () => '/notifications',
  /** Own drafts, own files. */
  mine: () => '/mine',
  intakes: (filter: SearchValues = {}) => `/intake${toSearch(filter)}`,
  intake: (id: number) => `/intake/${id}`,
  unreadMessages: () => '/intake/unread',
  machines: () => '/people/machines',
  consultations: (filter: SearchValues = {}) => `/intake/consultations${toSearch(filter)}`,
  kazpost: () => '/kazpost',
  newPostalDelivery: () => '/kazpost/new',
  postalDelivery: (id: number) => `/kazpost/${id}`,
  postalPaper: (id: number, kind: 'list' | 'act', format: 'pdf' | 'docx', language: 'kk' | 'ru') =>
    `/api/kazpost/${id}/${kind}.${format}?language=${language}`,
  appeals: (filter: SearchValues = {}) => `/appeals${toSearch(filter)}`,
  /** list: the search part of the register it was opened from, for the next and the previous one. */
  appeal: (id: number, list?: string) => `/appeals/${id}${toSearch({ list })}`,
  expertise: (id: number) => `/appeals/${id}/expertise`,
  /** The executor's room: what came to his body. */
  room: (filter: SearchValues = {}) => `/room${toSearch(filter)}`,
  /** What bodies ask each other for appeals. tab: toUs replied ours; open: the number of one. */
  informationRoom: (filter: SearchValues = {}) => `/requests${toSearch(filter)}`,
  workbench: () => '/workbench',
  /** part: acts balance absences second-look */
  distributionRoom: (part = '', filter: SearchValues = {}) =>
    `/distribution${part && `/${part}`}${toSearch(filter)}`,
  distribution: (id: number) => `/distribution/acts/${id}`,
  registerAppeal: (intakeId?: number) => `/workbench/register${intakeId ? `/${intakeId}` : ''}`,
  receptions: (filter: SearchValues = {}) => `/receptions${toSearch(filter)}`,
  reception: (id: number) => `/receptions/${id}`,
  receptionCalendar: (filter: SearchValues = {}) => `/receptions/calendar${toSearch(filter)}`,
  seating: (filter: SearchValues = {}) => `/receptions/seating${toSearch(filter)}`,
  /** The board of a reception day; without a day that of today or of the next one. */
  receptionDay: (on = '') => `/reception-day${on && `/${on}`}`,
  /** Open to everybody, without a session. */
  publicSchedule: (filter: SearchValues = {}) => `/schedule${toSearch(filter)}`,
  wallSchedule: (month: string, format: 'a3' | 'a4') => `/api/schedule.pdf?month=${month}&format=${format}`,
  receptionDayTotals: (on: string) => `/reception-day/${on}/totals`,
  receptionDayPaper: (on: string, language: 'kk' | 'ru') =>
    `/api/reception-day/${on}.pdf?language=${language}`,
  /** The public screen of the hall: opened by its secret address, without an account. */
  hall: (token: string) => `/hall/${token}`,
  officialSchedules: () => '/receptions/schedules',
  /** people: { ids: '1,2' }, { day: 7 } or { day: 7, official: 3 }. */
  receptionPaper: (kind: string, format: 'pdf' | 'docx', language: 'kk' | 'ru', people: SearchValues) =>
    `/api/receptions/papers/${kind}.${format}${toSearch({ ...people, language })}`,
  receptionProtocol: (id: number, format: 'pdf' | 'docx', language: 'kk' | 'ru') =>
    `/api/receptions/protocols/${id}.${format}?language=${language}`,
  receptionNotice: (id: number, format: 'pdf' | 'docx') => `/api/receptions/notices/${id}.${format}`,
  /** What a body was asked for receptions, and to which it is invited. */
  receptionRoom: () => '/reception-room',
  callBacks: (filter: SearchValues = {}) => `/calls${toSearch(filter)}`,
  control: (filter: SearchValues = {}) => `/control${toSearch(filter)}`,
  assignments: (filter: SearchValues = {}) => `/assignments${toSearch(filter)}`,
  assignment: (id: number) => `/assignments/${id}`,
  /** part: inspections briefings */
  discipline: (part = '', filter: SearchValues = {}) => `/discipline${part && `/${part}`}${toSearch(filter)}`,
  handover: (filter: SearchValues = {}) => `/handover${toSearch(filter)}`,
  recount: () => '/recount',
  outbox: () => '/outbox',
  map: (filter: SearchValues = {}) => `/map${toSearch(filter)}`,
  content: (filter: SearchValues = {}) => `/content${toSearch(filter)}`,
  /** Notes of cells: those to be checked, or all. */
  mapNotes: (filter: SearchValues = {}) => `/map/notes${toSearch(filter)}`,
  /** code: of a ready board, or the number of one that somebody made. */
  board: (filter: SearchValues = {}, code = '') => `/board${code && `/${code}`}${toSearch(filter)}`,
  /** part: published rating alerts content rankings */
  reports: (part = '', filter: SearchValues = {}) => `/reports${part && `/${part}`}${toSearch(filter)}`,
  report: (id: number) => `/reports/${id}`,
  /** part: none (the list), new, or the number of one. */
  published: (part = '') => `/reports/published${part && `/${part}`}`,
  /** part: none (the list), new, or the number of one. */
  linear: (part: number | '' | 'new' = '') => `/reports/linear${part && `/${part}`}`,
  /** part: none (the list), or the number of one. */
  notes: (part: number | '' = '') => `/reports/notes${part && `/${part}`}`,
  noteDocument: (id: number) => `/api/notes/${id}.docx`,
  /** The version keeps an old picture from being shown. */
  notePicture: (id: number, section: string, version: number) =>
    `/api/notes/${id}/${section}.png?v=${version}`,
  mailing: (filter: SearchValues = {}) => `/reports/mailing${toSearch(filter)}`,
  /** The score of one's own body. */
  ownRating: (filter: SearchValues = {}) => `/own-rating${toSearch(filter)}`,
  rating: (filter: SearchValues = {}) => `/reports/rating${toSearch(filter)}`,
  reconciliationAct: (year: number, bodyId: number, format: 'pdf' | 'docx', language: 'kk' | 'ru') =>
    `/api/rating/${year}/${bodyId}.${format}?language=${language}`,
  reportPaper: (id: number, format: 'pdf' | 'xlsx', language: 'kk' | 'ru') =>
    `/api/reports/${id}.${format}?language=${language}`,
  imports: (filter: SearchValues = {}) => `/imports${toSearch(filter)}`,
  importRun: (id: number) => `/imports/${id}`,
  journal: (filter: SearchValues = {}) => `/journal${toSearch(filter)}`,
  people: (filter: SearchValues = {}) => `/people${toSearch(filter)}`,
  suggestions: () => '/suggestions',
  /** part: territories residents boundaries bodies questions terms calendar templates settings dictionaries/<name> */
  reference: (part = '', filter: SearchValues = {}) => `/reference${part && `/${part}`}${toSearch(filter)}`,
  /** Addresses served by the server, opened by the browser itself. */
  files: () => '/api/files',
  /** A file that the viewer brought himself. */
  ownFile: (hash: string) => `/api/files/own/${hash}`,
  /** The question as an address of figures, with the title and the language of the book. */
  figuresBook: (question: string) => `/api/figures.xlsx?${question}`,
  /** A whole board as a workbook: its filter as the address of its page has it. */
  boardBook: (code: string, address: string, language: string) =>
    `/api/boards/${code}.xlsx?${new URLSearchParams({ language, address })}`,
  dayJournal: (on: string) => `/api/journal/${on}.pdf`,
  attachment: (id: number, download = false) => `/api/files/${id}${download ? '?download=1' : ''}`,
};
