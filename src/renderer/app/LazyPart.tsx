import type { ReactNode } from 'react';
import { useTranslation } from '../hooks/useTranslation';
import { Lazy } from '../ui/Lazy';
import { toast } from '../ui/toast';

interface LazyPartProps {
  children: ReactNode;
  /** It cannot be had: what opens it may open it again. */
  onFail?: () => void;
}

/** A part that is fetched when it is first needed. Where it cannot be, everything else goes on and a sentence says so. */
export function LazyPart({ children, onFail }: LazyPartProps) {
  const { t } = useTranslation();
  const fail = () => {
    toast(t('app.chunk.part'), { tone: 'danger' });
    onFail?.();
  };
  return <Lazy onError={fail}>{children}</Lazy>;
}
