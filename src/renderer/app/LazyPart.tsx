import type { ReactNode } from 'react';
import { useTranslation } from '../hooks/useTranslation';
import { Lazy } from '../ui/Lazy';
import { toast } from '../ui/toast';

/** A part of a call that is fetched when it is first needed. Where it cannot be, the call goes on and a sentence says so. */
export function LazyPart({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  return <Lazy onError={() => toast(t('app.chunk.part'), { tone: 'danger' })}>{children}</Lazy>;
}
