import { useCallback, useContext, useEffect, useId, useRef, useState } from 'react';
import { rememberPreview } from './localPreviews.ts';
import { PendingUploads } from './pendingUploads.ts';
import { type UploadedFile, uploadFile } from './uploadFile.ts';
import type { RefusalView } from './useMutationWithRefusals.ts';

export interface Upload {
  readonly id: string;
  readonly name: string;
  readonly size: number;
  /** 0 … 1 */
  readonly share: number;
  readonly file: UploadedFile | null;
  readonly refusals: readonly Pick<RefusalView, 'code' | 'params'>[];
}

/** Files on their way to the store and those that have arrived; `files` is told to the form whenever it changes. */
export function useUploads(onChange: (files: UploadedFile[]) => void) {
  const field = useId();
  const report = useContext(PendingUploads);
  const [uploads, setUploads] = useState<readonly Upload[]>([]);
  const controllers = useRef(new Map<string, AbortController>());
  const told = useRef(onChange);
  told.current = onChange;

  const patch = useCallback((id: string, part: Partial<Upload>) => {
    setUploads((before) => before.map((upload) => (upload.id === id ? { ...upload, ...part } : upload)));
  }, []);

  const add = useCallback(
    (files: readonly File[]) => {
      for (const file of files) {
        const id = crypto.randomUUID();
        const controller = new AbortController();
        controllers.current.set(id, controller);
        setUploads((before) => [
          ...before,
          { id, name: file.name, size: file.size, share: 0, file: null, refusals: [] },
        ]);
        const onProgress = (share: number) => patch(id, { share });
        void uploadFile(file, { onProgress, signal: controller.signal }).then((result) => {
          if (result.ok) rememberPreview(result.file.hash, file);
          patch(id, result.ok ? { file: result.file, share: 1 } : { refusals: result.refusals });
        });
      }
    },
    [patch],
  );

  const remove = useCallback((id: string) => {
    controllers.current.get(id)?.abort();
    setUploads((before) => before.filter((upload) => upload.id !== id));
  }, []);

  const clear = useCallback(() => setUploads([]), []);

  useEffect(() => {
    told.current(uploads.map(({ file }) => file).filter((file) => file !== null));
    const failed = uploads.filter(({ refusals }) => refusals.length > 0).length;
    const pending = uploads.filter(({ file, refusals }) => file === null && refusals.length === 0).length;
    report(field, { pending, failed });
  }, [uploads, report, field]);
  useEffect(() => () => report(field, { pending: 0, failed: 0 }), [report, field]);

  return { uploads, add, remove, clear };
}
