import type { ReactNode } from 'react';
import { Boundary } from './Boundary';
import { Pending } from './Pending';

interface LazyProps {
  children: ReactNode;
  /** Shown while it is fetched, and where it cannot be. */
  fallback?: ReactNode;
  onError?: () => void;
}

/**
 * Around what is fetched when it is first needed: where it cannot be, everything around it goes on, and it is asked for
 * again when it is needed again.
 */
export function Lazy({ children, fallback = null, onError }: LazyProps) {
  return (
    <Boundary fallback={() => fallback} onError={onError} resetKey={children ? 'needed' : 'not needed'}>
      <Pending fallback={fallback}>{children}</Pending>
    </Boundary>
  );
}
