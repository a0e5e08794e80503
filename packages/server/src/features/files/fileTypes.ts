import type { TextEncoding } from '../imports/decodeText.ts';

/** One kind of file the office takes: what the content is, and the endings its name may have. */
interface FileKind {
  /** As the content shows itself. */
  readonly detected: readonly string[];
  readonly extensions: Readonly<Record<string, string>>;
}

const OPEN_XML = 'application/vnd.openxmlformats-officedocument';

/** Paper, pictures, office documents, and recordings of video messages; nothing that could run. */
const kinds: readonly FileKind[] = [
  { detected: ['application/pdf'], extensions: { pdf: 'application/pdf' } },
  { detected: ['image/png', 'image/apng'], extensions: { png: 'image/png' } },
  { detected: ['image/jpeg'], extensions: { jpg: 'image/jpeg', jpeg: 'image/jpeg' } },
  { detected: ['image/tiff'], extensions: { tif: 'image/tiff', tiff: 'image/tiff' } },
  {
    detected: [`${OPEN_XML}.wordprocessingml.document`],
    extensions: { docx: `${OPEN_XML}.wordprocessingml.document` },
  },
  {
    detected: [`${OPEN_XML}.spreadsheetml.sheet`],
    extensions: { xlsx: `${OPEN_XML}.spreadsheetml.sheet` },
  },
  {
    detected: ['application/vnd.oasis.opendocument.text'],
    extensions: { odt: 'application/vnd.oasis.opendocument.text' },
  },
  // Word and Excel of old wear the same coat; the ending tells them apart.
  {
    detected: ['application/x-cfb'],
    extensions: { doc: 'application/msword', xls: 'application/vnd.ms-excel' },
  },
  { detected: ['audio/mpeg'], extensions: { mp3: 'audio/mpeg' } },
  { detected: ['video/mp4'], extensions: { mp4: 'video/mp4' } },
  {
    detected: ['audio/ogg', 'video/ogg', 'audio/ogg; codecs=opus', 'application/ogg'],
    extensions: { ogg: 'audio/ogg', oga: 'audio/ogg', opus: 'audio/ogg', ogv: 'video/ogg' },
  },
  { detected: ['video/webm'], extensions: { webm: 'video/webm' } },
];

const textExtensions: Readonly<Record<string, string>> = {
  ...{ txt: 'text/plain', csv: 'text/csv' },
  // Outlines of territories.
  geojson: 'application/geo+json',
};

/** What the content turned out to be: a type with a signature, a text in an encoding, or neither. */
export type Detected = { readonly mime: string } | { readonly encoding: TextEncoding } | null;

/** The ending of a name, in small letters, without the dot. */
export function extensionOf(name: string): string {
  return /\.([^./\\]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
}

/** Endings of the names of files that are taken. */
export const takenExtensions: readonly string[] = [
  ...kinds.flatMap((kind) => Object.keys(kind.extensions)),
  ...Object.keys(textExtensions),
];

/** The media type to store, or null when the content is not what the ending says. */
export function mimeOf(extension: string, detected: Detected): string | null {
  if (detected === null) return null;
  if ('encoding' in detected) {
    const text = textExtensions[extension];
    return text ? `${text}; charset=${detected.encoding}` : null;
  }
  const kind = kinds.find(({ detected: mimes }) => mimes.includes(detected.mime));
  return kind?.extensions[extension] ?? null;
}

/** The endings that a file of this stored media type may have; the same content is told from its like by nothing else. */
export function endingsOf(mime: string): readonly string[] {
  const [type = ''] = mime.split(';');
  if (Object.values(textExtensions).includes(type)) {
    const own = Object.keys(textExtensions).filter((ending) => textExtensions[ending] === type);
    return [...new Set([...own, ...Object.keys(textExtensions)])];
  }
  const kind = kinds.find(({ extensions }) => Object.values(extensions).includes(type));
  return Object.keys(kind?.extensions ?? {});
}

/** Whether a browser may show it in place; everything else is only given to be saved. */
export function isShownInPlace(mime: string): boolean {
  return /^(application\/pdf$|image\/(png|jpeg)$|text\/plain|audio\/|video\/)/.test(mime);
}
