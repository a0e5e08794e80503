import { useQuery } from '@apollo/client/react';
import { useNavigate } from 'react-router';
import { useMutationWithRefusals } from '../../components/useMutationWithRefusals.ts';
import { paths } from '../../paths.ts';
import {
  ReleaseIntakeDocument,
  TakeIntakeDocument,
  type WorkbenchLetterFragment,
  WorkbenchListsDocument,
} from './registration.generated.ts';

/** What lies on the registrar's desk, and taking and giving back letters. */
export function useWorkbench() {
  const navigate = useNavigate();
  const { data, error, refetch } = useQuery(WorkbenchListsDocument, {
    fetchPolicy: 'cache-and-network',
    pollInterval: 30_000,
  });
  const taking = useMutationWithRefusals(TakeIntakeDocument, (payload) => payload.takeIntake);
  const releasing = useMutationWithRefusals(ReleaseIntakeDocument, (payload) => payload.releaseIntake);
  const reload = () => void refetch();

  async function takeById(id: number | null): Promise<number | null> {
    releasing.clear();
    const done = await taking.run({ id });
    reload();
    return done?.intake?.id ?? null;
  }
  async function take(letter: WorkbenchLetterFragment) {
    const id = await takeById(letter.id);
    if (id !== null) navigate(paths.registerAppeal(id));
  }
  async function release(letter: WorkbenchLetterFragment) {
    taking.clear();
    const done = await releasing.run({ id: letter.id, version: letter.version });
    reload();
    if (done) navigate(paths.workbench());
  }

  return {
    lists: data,
    error,
    reload,
    take,
    release,
    takeNext: () => takeById(null),
    isTaking: taking.isSending,
    refused: releasing.refusals.length > 0 || releasing.fault ? releasing : taking,
  };
}
