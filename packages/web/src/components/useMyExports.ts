import { useQuery } from '@apollo/client/react';
import { useEffect } from 'react';
import { useLive } from '../live/useLive.ts';
import { MyExportsDocument, type RegisterExportFieldsFragment } from './exports.generated.ts';

const ASK_AGAIN_MS = 1000;

/** A file that waits its turn or is being made. */
export const isUnderWay = ({ state }: RegisterExportFieldsFragment) =>
  state === 'waiting' || state === 'running';

/** The files the viewer asked for, watched while one of them is being made. */
export function useMyExports(isWatched: boolean) {
  const { data, refetch, startPolling, stopPolling } = useQuery(MyExportsDocument, {
    skip: !isWatched,
    fetchPolicy: 'cache-and-network',
  });
  const files = data?.exports;
  const isBusy = (files ?? []).some(isUnderWay);
  useEffect(() => {
    if (!isBusy || !isWatched) return;
    startPolling(ASK_AGAIN_MS);
    return stopPolling;
  }, [isBusy, isWatched, startPolling, stopPolling]);
  useLive(isWatched ? 'me' : null, () => void refetch());
  return { files, refetch };
}
