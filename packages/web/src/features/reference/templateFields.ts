/** Fields a letter can be filled with; their names stand in the texts of this room. */
export const templateFields = [
  'annotation',
  'answeredOn',
  'answerNumber',
  'appealKind',
  'applicantAddress',
  'applicantName',
  'article',
  'bodyName',
  'daysLeft',
  'decidedOn',
  'dueOn',
  'executorName',
  'executorPhone',
  'explanation',
  'facts',
  'fixByOn',
  'forwardedOn',
  'higherBodyName',
  'instructions',
  'lawReference',
  'measures',
  'newDueOn',
  'number',
  'officeAddress',
  'officePhone',
  'officialName',
  'officialPosition',
  'outgoingNumber',
  'outgoingOn',
  'partNumber',
  'partSummary',
  'reason',
  'receiptNumber',
  'receivedAt',
  'receptionOn',
  'receptionPlace',
  'receptionTime',
  'registeredOn',
  'remarks',
  'representatives',
  'requestedInformation',
  'requirement',
  'signatoryName',
  'signatoryPosition',
  'withdrawnOn',
] as const;

export type TemplateField = (typeof templateFields)[number];

export interface TextPiece {
  /** Where it begins in the text: tells equal pieces apart. */
  readonly at: number;
  readonly text: string;
  /** The name between the braces; null for plain words. */
  readonly field: string | null;
}

const pattern = /\{\{([A-Za-z][A-Za-z0-9.]*)\}\}/g;

/** A letter as words and fields, in order. */
export function piecesOf(body: string): TextPiece[] {
  const pieces: TextPiece[] = [];
  let from = 0;
  for (const match of body.matchAll(pattern)) {
    if (match.index > from) pieces.push({ at: from, text: body.slice(from, match.index), field: null });
    pieces.push({ at: match.index, text: match[0], field: match[1] ?? '' });
    from = match.index + match[0].length;
  }
  if (from < body.length) pieces.push({ at: from, text: body.slice(from), field: null });
  return pieces;
}

/** Names of the fields one text fills and the other does not: the letters of the two languages must say the same. */
export function missingFields(body: string, other: string): string[] {
  const here = new Set(fieldsOf(body));
  return [...new Set(fieldsOf(other))].filter((name) => !here.has(name));
}

function fieldsOf(body: string): string[] {
  return piecesOf(body).flatMap(({ field }) => (field === null ? [] : [field]));
}
