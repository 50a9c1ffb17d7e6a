import { useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { useTranslation } from '../../hooks/useTranslation';
import { ConfirmDialog } from '../../ui/ConfirmDialog';

/** Asks before a page with unsaved changes is left: by a link, by going back in a browser, or by closing the window. */
export function UnsavedGuard({ when }: { when: boolean }) {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const [wanted, setWanted] = useState<string>();

  useEffect(() => {
    if (!when) return undefined;
    const beforeUnload = (event: BeforeUnloadEvent) => event.preventDefault();
    // Links are stopped before the router hears of them; other ways in the app lead through links too.
    const onClick = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
      if (!(link instanceof HTMLAnchorElement) || link.target === '_blank' || event.button !== 0) return;
      if (event.ctrlKey || event.metaKey || event.shiftKey || link.hash === link.getAttribute('href')) return;
      if (link.origin !== window.location.origin || link.pathname === window.location.pathname) return;
      event.preventDefault();
      event.stopPropagation();
      setWanted(link.pathname + link.search);
    };
    window.addEventListener('beforeunload', beforeUnload);
    document.addEventListener('click', onClick, { capture: true });
    return () => {
      window.removeEventListener('beforeunload', beforeUnload);
      document.removeEventListener('click', onClick, { capture: true });
    };
  }, [when]);

  return (
    <ConfirmDialog
      open={wanted !== undefined}
      onOpenChange={(open) => !open && setWanted(undefined)}
      title={t('rules.unsaved.title')}
      body={t('rules.unsaved.body')}
      confirmLabel={t('rules.unsaved.leave')}
      cancelLabel={t('rules.unsaved.stay')}
      danger
      onConfirm={() => {
        setWanted(undefined);
        if (wanted !== undefined) navigate(wanted);
      }}
    />
  );
}
