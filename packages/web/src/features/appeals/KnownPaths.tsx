import { useQuery } from '@apollo/client/react';
import type { ReactNode } from 'react';
import { FaultNotice } from '../../components/FaultNotice.tsx';
import { CardPathsDocument, type CardPathsQuery } from './paths.generated.ts';

export type CardPaths = NonNullable<CardPathsQuery['appeal']>;

interface Props {
  appeal: { readonly id: number };
  children: (paths: CardPaths) => ReactNode;
}

/** Draws a form of the card when the ways that are open to it are known: who may not have it, on which grounds it ends. */
export function KnownPaths({ appeal, children }: Props) {
  const { data, error } = useQuery(CardPathsDocument, {
    variables: { id: appeal.id },
    fetchPolicy: 'network-only',
  });
  if (error) return <FaultNotice error={error} />;
  return data?.appeal ? children(data.appeal) : null;
}
