import { Component, type ReactNode } from 'react';
import { forgetFailures } from './fetched';

interface BoundaryProps {
  children: ReactNode;
  /** Stands in for what could not be drawn. */
  fallback: (error: unknown) => ReactNode;
  /** Told once for each failure. */
  onError?: (error: unknown) => void;
  /** Another one tries again. */
  resetKey?: string;
}

/** Keeps what cannot be drawn or loaded from taking everything around it along. */
export class Boundary extends Component<BoundaryProps, { error?: unknown }> {
  override state: { error?: unknown } = {};

  static getDerivedStateFromError(error: unknown) {
    return { error };
  }

  override componentDidCatch(error: unknown): void {
    console.error('A part of the page could not be drawn.', error);
    forgetFailures();
    this.props.onError?.(error);
  }

  override componentDidUpdate(previous: BoundaryProps): void {
    if (previous.resetKey !== this.props.resetKey && this.state.error !== undefined)
      this.setState({ error: undefined });
  }

  override render() {
    return this.state.error === undefined ? this.props.children : this.props.fallback(this.state.error);
  }
}
