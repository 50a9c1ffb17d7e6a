import { type ReactNode, useContext } from 'react';
import { Lazy } from './Lazy';
import { SayMissing } from './SayMissing';

interface LazyPartProps {
  children: ReactNode;
  /** It cannot be had: what opens it may open it again. */
  onFail?: () => void;
}

/** A part that is fetched when it is first needed. Where it cannot be, everything else goes on and a sentence says so. */
export function LazyPart({ children, onFail }: LazyPartProps) {
  const sayMissing = useContext(SayMissing);
  const fail = () => {
    sayMissing();
    onFail?.();
  };
  return <Lazy onError={fail}>{children}</Lazy>;
}
