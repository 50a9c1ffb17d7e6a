import { Component, type ReactNode } from 'react';
import { BrokenScreen } from './BrokenScreen';

/** Shows a helpful screen in place of a page that could not be drawn. A new `resetKey` (the path) tries again. */
export class ErrorBoundary extends Component<{ children: ReactNode; resetKey?: string }, { error?: unknown }> {
  override state: { error?: unknown } = {};

  static getDerivedStateFromError(error: unknown) {
    return { error };
  }

  override componentDidCatch(error: unknown): void {
    console.error('A page could not be drawn.', error);
  }

  override componentDidUpdate(previous: { resetKey?: string }): void {
    if (previous.resetKey !== this.props.resetKey && this.state.error !== undefined)
      this.setState({ error: undefined });
  }

  override render() {
    return this.state.error === undefined ? this.props.children : <BrokenScreen error={this.state.error} />;
  }
}
