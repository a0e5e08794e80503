import { paths } from '../paths.ts';
import type { RefusalView } from './useMutationWithRefusals.ts';

export interface UploadedFile {
  readonly hash: string;
  readonly name: string;
  readonly mime: string;
  readonly size: number;
  readonly pages: number | null;
}

export type UploadResult =
  | { readonly ok: true; readonly file: UploadedFile }
  | { readonly ok: false; readonly refusals: readonly Pick<RefusalView, 'code' | 'params'>[] };

interface Options {
  readonly onProgress: (share: number) => void;
  readonly signal: AbortSignal;
}

const failed: UploadResult = { ok: false, refusals: [{ code: 'UPLOAD_FAILED', params: {} }] };

/** Sends one file to the store. XMLHttpRequest, because fetch still cannot tell how far an upload has come. */
export function uploadFile(file: File, { onProgress, signal }: Options): Promise<UploadResult> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open('POST', paths.files());
    request.setRequestHeader('x-tyndau', '1');
    request.responseType = 'json';
    request.upload.onprogress = (event) =>
      onProgress(event.lengthComputable ? event.loaded / event.total : 0);
    request.onload = () => resolve(resultOf(request));
    request.onerror = () => resolve(failed);
    request.onabort = () => resolve(failed);
    signal.addEventListener('abort', () => request.abort(), { once: true });
    const body = new FormData();
    body.append('file', file, file.name);
    request.send(body);
  });
}

function resultOf(request: XMLHttpRequest): UploadResult {
  const answer: unknown = request.response;
  if (request.status === 201 && isUploaded(answer)) return { ok: true, file: answer };
  return hasRefusals(answer) ? { ok: false, refusals: answer.refusals } : failed;
}

function isUploaded(answer: unknown): answer is UploadedFile {
  return typeof answer === 'object' && answer !== null && 'hash' in answer;
}

function hasRefusals(answer: unknown): answer is { refusals: Pick<RefusalView, 'code' | 'params'>[] } {
  return (
    typeof answer === 'object' && answer !== null && 'refusals' in answer && Array.isArray(answer.refusals)
  );
}
