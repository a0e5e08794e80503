import { Component, type ReactNode } from 'react';

interface Props {
  /** Shown instead of what could not be fetched. */
  fallback?: ReactNode;
  children: ReactNode;
}

/** A dialog, menu or picture that could not be fetched must not take the page, and what is typed on it, down with it. */
export class OverlayBoundary extends Component<Props, { isBroken: boolean }> {
  override state = { isBroken: false };

  static getDerivedStateFromError() {
    return { isBroken: true };
  }

  override render() {
    return this.state.isBroken ? (this.props.fallback ?? null) : this.props.children;
  }
}
