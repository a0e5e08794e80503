import { Component, type ReactNode } from 'react';
import { type Location, useLocation } from 'react-router';
import { RouteFault } from './RouteFault.tsx';

/** A page that broke, until one goes elsewhere; the rest of the program stands. */
export function RouteBoundary({ children }: { children: ReactNode }) {
  return <Boundary location={useLocation()}>{children}</Boundary>;
}

interface Props {
  location: Location;
  children: ReactNode;
}
interface State {
  broken: { readonly error: unknown } | null;
  location: Location;
}

class Boundary extends Component<Props, State> {
  override state: State = { broken: null, location: this.props.location };

  static getDerivedStateFromError(error: unknown): Partial<State> {
    return { broken: { error } };
  }

  static getDerivedStateFromProps({ location }: Props, state: State): State | null {
    return location === state.location ? null : { broken: null, location };
  }

  override render() {
    const { broken } = this.state;
    return broken ? <RouteFault error={broken.error} /> : this.props.children;
  }
}
