import { useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { useTranslation } from '../../hooks/useTranslation';
import { useHomeCommand } from '../../store/homeCommand';
import { useLeaving } from '../../store/leaving';
import { ConfirmDialog } from '../../ui/ConfirmDialog';

/** Asks before a page with unsaved changes is left: by a link, by a key, or by closing the window. */
export function UnsavedGuard({ when }: { when: boolean }) {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const [wanted, setWanted] = useState<string>();

  useEffect(() => {
    if (!when) return undefined;
    const beforeUnload = (event: BeforeUnloadEvent) => event.preventDefault();
    const { setAsk } = useLeaving.getState();
    window.addEventListener('beforeunload', beforeUnload);
    setAsk(setWanted);
    return () => {
      window.removeEventListener('beforeunload', beforeUnload);
      setAsk(undefined);
    };
  }, [when]);

  return (
    <ConfirmDialog
      open={wanted !== undefined}
      onOpenChange={(open) => {
        if (open) return;
        setWanted(undefined);
        // Nor is what was to be done there.
        useHomeCommand.getState().done();
      }}
      title={t('rules.unsaved.title')}
      body={t('rules.unsaved.body')}
      confirmLabel={t('rules.unsaved.leave')}
      cancelLabel={t('rules.unsaved.stay')}
      danger
      onConfirm={() => {
        setWanted(undefined);
        useLeaving.getState().setAsk(undefined);
        if (wanted !== undefined) navigate(wanted);
      }}
    />
  );
}
