import { paths } from '../../paths.ts';

/** What a draft is of, in the words of i18n/mine, and where it is gone on with. */
export interface DraftPlace {
  readonly kind: 'card' | 'letter' | 'protocol' | 'answer' | 'expertise' | 'board' | 'other';
  /** Null: nobody knows any more. */
  readonly to: string | null;
}

/** The form that saved the draft under this key (useDraft). */
export function draftPlace(key: string): DraftPlace {
  const [form = '', first = '', second = ''] = key.split(':');
  const [id, other] = [Number(first), Number(second)];
  switch (form) {
    case 'register':
      return { kind: 'card', to: paths.registerAppeal(id || undefined) };
    case 'intake':
      return first === 'oral'
        ? { kind: 'protocol', to: paths.intakes({ as: 'oral' }) }
        : { kind: 'letter', to: paths.intakes() };
    case 'answer':
      return { kind: 'answer', to: id ? `${paths.appeal(id)}?do=appeal.answer` : null };
    case 'expertise':
      return { kind: 'expertise', to: other ? paths.expertise(other) : null };
    case 'board':
      return { kind: 'board', to: paths.board({}, first) };
    default:
      return { kind: 'other', to: null };
  }
}

/** A few words by which a person knows his draft again: whose it is, or how it begins. */
export function draftWords(payload: unknown): string {
  if (typeof payload !== 'object' || payload === null) return '';
  const fields = payload as Record<string, unknown>;
  const text = (name: string) => (typeof fields[name] === 'string' ? fields[name].trim() : '');
  const who = [text('lastName'), text('firstName')].filter(Boolean).join(' ');
  const name = who || text('organisationName') || text('applicantName');
  const what = text('annotation') || text('essence') || text('text') || text('remarks');
  return [name, what.slice(0, 120)].filter(Boolean).join(' · ');
}
