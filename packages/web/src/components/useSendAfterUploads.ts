import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { UploadCount } from './pendingUploads.ts';

/**
 * A form that is sent while files are still on their way waits for them and then goes by itself; a file that did not
 * arrive stops it, since whoever pressed the button believed it to be there.
 */
export function useSendAfterUploads(send: () => void) {
  const [counts, setCounts] = useState<Readonly<Record<string, UploadCount>>>({});
  const [state, setState] = useState<'idle' | 'waiting' | 'stopped'>('idle');
  const latest = useRef(send);
  latest.current = send;
  const report = useCallback((field: string, count: UploadCount) => {
    setCounts((before) => ({ ...before, [field]: count }));
  }, []);
  const { pending, failed } = useMemo(() => {
    const all = Object.values(counts);
    const sum = (of: keyof UploadCount) => all.reduce((total, count) => total + count[of], 0);
    return { pending: sum('pending'), failed: sum('failed') };
  }, [counts]);
  const failedBefore = useRef(0);

  useEffect(() => {
    if (state !== 'waiting' || pending > 0) return;
    const isWhole = failed <= failedBefore.current;
    setState(isWhole ? 'idle' : 'stopped');
    if (isWhole) latest.current();
  }, [state, pending, failed]);

  const submit = useCallback(() => {
    if (pending === 0) {
      setState('idle');
      latest.current();
    } else {
      failedBefore.current = failed;
      setState('waiting');
    }
  }, [pending, failed]);

  return { report, submit, pending, state };
}
