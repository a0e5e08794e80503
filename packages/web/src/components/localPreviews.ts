import { paths } from '../paths.ts';

const MOST = 40;
const addresses = new Map<string, string>();

/** Remembers where in this browser the content of an uploaded file can be looked at, until it belongs to something. */
export function rememberPreview(hash: string, file: File): void {
  if (addresses.has(hash)) return;
  addresses.set(hash, URL.createObjectURL(file));
  const [oldest] = addresses.keys();
  if (addresses.size <= MOST || oldest === undefined) return;
  URL.revokeObjectURL(addresses.get(oldest) ?? '');
  addresses.delete(oldest);
}

/** The address of a look at it: here, or in the store where it was brought in another session or on another computer. */
export function previewOf(hash: string): string {
  return addresses.get(hash) ?? paths.ownFile(hash);
}

/** Whether a browser shows it in place: pictures and PDF. */
export function isLookedAt(mime: string): boolean {
  return /^(application\/pdf|image\/(png|jpeg))$/.test(mime);
}
