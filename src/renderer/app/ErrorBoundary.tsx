import type { ReactNode } from 'react';
import { Boundary } from '../ui/Boundary';
import { BrokenScreen } from './BrokenScreen';

/** Shows a helpful screen in place of a page that could not be drawn. A new `resetKey` (the path) tries again. */
export function ErrorBoundary({ children, resetKey }: { children: ReactNode; resetKey?: string }) {
  return (
    <Boundary resetKey={resetKey} fallback={(error) => <BrokenScreen error={error} />}>
      {children}
    </Boundary>
  );
}
