import { useQuery } from '@apollo/client/react';
import { useEffect, useRef } from 'react';
import type { AppealPaperFragment } from '../appeal.generated.ts';
import { AppealExecutionDocument, type ExecutionPaperFragment } from './execution.generated.ts';

export type Execution = ExecutionPaperFragment['execution'];

/** The consideration inside the body; read anew whenever the card has changed. */
export function useExecution({ id, version }: Pick<AppealPaperFragment, 'id' | 'version'>): Execution | null {
  const { data, refetch } = useQuery(AppealExecutionDocument, {
    variables: { id },
    fetchPolicy: 'cache-and-network',
  });
  const seen = useRef(version);
  useEffect(() => {
    if (seen.current === version) return;
    seen.current = version;
    void refetch();
  }, [version, refetch]);
  return data?.appeal?.execution ?? null;
}
