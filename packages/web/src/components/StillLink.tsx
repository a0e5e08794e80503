import { type MouseEvent, type ReactNode, useContext } from 'react';
import { UNSAFE_NavigationContext as Navigation } from 'react-router';

interface Props {
  /** A whole address: of nothing else can be told where it leads without knowing where one is. */
  to: string;
  className?: string | undefined;
  children: ReactNode;
}

/**
 * A link inside the program that is not drawn anew whenever the address changes, as the router's own are: a board has
 * hundreds of them, and every click on a mark changes its address.
 */
export function StillLink({ to, className, children }: Props) {
  // Of the router only the part that stays the same wherever one is.
  const { navigator } = useContext(Navigation);
  const go = (event: MouseEvent) => {
    const isForBrowser =
      event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
    if (event.defaultPrevented || isForBrowser) return;
    event.preventDefault();
    navigator.push(to);
  };
  return (
    <a href={to} className={className} onClick={go}>
      {children}
    </a>
  );
}
