import { paths } from '../../paths.ts';

const parts: Readonly<Record<string, string>> = {
  territory: 'territories',
  body: 'bodies',
  question: 'questions',
  termRule: 'terms',
  template: 'templates',
  setting: 'settings',
};

/** Nouns the journal speaks of, for the filter. */
export const journalEntities = [
  'appeal',
  'card',
  'intake',
  'distribution',
  'consultation',
  'postalDelivery',
  'electronicMessage',
  'machineAccount',
  'reception',
  'assignment',
  'attachment',
  'importRun',
  'export',
  'board',
  'report',
  'publishedReport',
  'ratingMethod',
  'ratingFact',
  'ratingObjection',
  'growthAlert',
  'linearReport',
  'analysisNote',
  'reportSchedule',
  'reportDelivery',
  'boundarySet',
  'trustedCertificate',
  'residents',
  'cellNote',
  'listView',
  'absence',
  'user',
  'territory',
  'body',
  'question',
  'dictionaryEntry',
  'template',
  'termRule',
  'calendarException',
  'setting',
  'journal',
] as const;

interface Line {
  readonly entity: string;
  readonly entityId: number | null;
  readonly changes: unknown;
}

/** The page of the thing an entry is about; null where it has none. */
export function linkOf({ entity, entityId, changes }: Line): string | null {
  const code = codeOf(changes);
  const part = parts[entity];
  if (part && code) return paths.reference(part, { entry: code, all: true });
  if (entity === 'calendarException' && code) {
    return paths.reference('calendar', { year: Number(code.slice(0, 4)), entry: code });
  }
  if (entity === 'dictionaryEntry' && code) {
    const end = code.indexOf('.');
    return paths.reference(`dictionaries/${code.slice(0, end)}`, { entry: code.slice(end + 1), all: true });
  }
  if (entityId === null) return null;
  switch (entity) {
    case 'report':
      return paths.report(entityId);
    case 'linearReport':
      return paths.linear(entityId);
    case 'analysisNote':
      return paths.notes(entityId);
    case 'appeal':
      return paths.appeal(entityId);
    case 'intake':
      return paths.intake(entityId);
    case 'distribution':
      return paths.distribution(entityId);
    case 'electronicMessage':
      return paths.unreadMessages();
    case 'machineAccount':
      return paths.machines();
    case 'consultation':
      return paths.consultations();
    case 'postalDelivery':
      return paths.postalDelivery(entityId);
    case 'reception':
      return paths.reception(entityId);
    case 'assignment':
      return paths.assignment(entityId);
    case 'importRun':
      return paths.importRun(entityId);
    case 'user':
      return paths.people({ person: String(entityId) });
    default:
      return null;
  }
}

/** How the thing is called in the entry itself: its number or its code. */
export function nameOf(changes: unknown): string | null {
  const number = valueAfter(changes, 'number') ?? valueAfter(changes, 'talonNumber');
  return number ?? codeOf(changes);
}

function codeOf(changes: unknown): string | null {
  return valueAfter(changes, 'code');
}

function valueAfter(changes: unknown, field: string): string | null {
  const pair = (changes as Record<string, unknown> | null)?.[field];
  const value: unknown = Array.isArray(pair) ? (pair[1] ?? pair[0]) : null;
  return typeof value === 'string' ? value : null;
}
