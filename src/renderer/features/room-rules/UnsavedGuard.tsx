import { useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { useTranslation } from '../../hooks/useTranslation';
import { useHomeCommand } from '../../store/homeCommand';
import { useLeaving } from '../../store/leaving';
import { ConfirmDialog } from '../../ui/ConfirmDialog';
import { followHistory } from './followHistory';

/** Asks before a page with unsaved changes is left: by a link, a key, the browser's way back, or by closing the window. */
export function UnsavedGuard({ when }: { when: boolean }) {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  /** Leaves after all. */
  const [leave, setLeave] = useState<{ now: () => void }>();

  useEffect(() => {
    if (!when) return undefined;
    const beforeUnload = (event: BeforeUnloadEvent) => event.preventDefault();
    const { setAsk } = useLeaving.getState();
    window.addEventListener('beforeunload', beforeUnload);
    setAsk((to) => setLeave({ now: () => navigate(to) }));
    const unfollow = followHistory((now) => setLeave({ now }));
    return () => {
      window.removeEventListener('beforeunload', beforeUnload);
      setAsk(undefined);
      unfollow();
    };
  }, [when, navigate]);

  return (
    <ConfirmDialog
      open={leave !== undefined}
      onOpenChange={(open) => {
        if (open) return;
        setLeave(undefined);
        // Nor is what was to be done there.
        useHomeCommand.getState().done();
      }}
      title={t('rules.unsaved.title')}
      body={t('rules.unsaved.body')}
      confirmLabel={t('rules.unsaved.leave')}
      cancelLabel={t('rules.unsaved.stay')}
      danger
      onConfirm={() => {
        setLeave(undefined);
        useLeaving.getState().setAsk(undefined);
        leave?.now();
      }}
    />
  );
}
