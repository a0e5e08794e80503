import type { ReactNode } from 'react';
import { EmptyState } from '../ui/EmptyState.tsx';
import { FaultNotice } from './FaultNotice.tsx';
import { Page } from './Page.tsx';
import type { PageHeaderProps } from './PageHeader.tsx';

interface Props extends PageHeaderProps {
  /** The question whose answer the page lists. */
  asked: { readonly error?: unknown; readonly refetch: () => Promise<unknown> };
  /** How many there are; undefined until it is known. */
  count: number | undefined;
  empty: { readonly title: string; readonly hint?: string };
  /** The list: drawn only when something stands in it. */
  children: ReactNode;
  /** Drawers and dialogs of the page. */
  over?: ReactNode;
}

/** A page that lists records kept by the department: what is there, or why nothing is, and a fault above what was read before. */
export function RecordsPage({ asked, count, empty, children, over, ...header }: Props) {
  return (
    <Page {...header}>
      {asked.error !== undefined && <FaultNotice error={asked.error} onRetry={() => void asked.refetch()} />}
      {count === 0 && <EmptyState {...empty} />}
      {count !== undefined && count > 0 && children}
      {over}
    </Page>
  );
}
