import type { ReactNode } from 'react';
import classes from './Page.module.css';
import { PageHeader, type PageHeaderProps } from './PageHeader.tsx';

interface Props extends PageHeaderProps {
  /** The page is exactly as high as the window, and a RegistryTable inside takes what is left. */
  fill?: boolean;
  /** For reading and for forms. */
  narrow?: boolean;
  children: ReactNode;
}

/** A page inside the shell. */
export function Page({ fill = false, narrow = false, children, ...header }: Props) {
  return (
    <div className={classes.page} data-fill={fill || undefined} data-narrow={narrow || undefined}>
      <PageHeader {...header} />
      {children}
    </div>
  );
}
