import { useCallback, useEffect, useRef, useState } from 'react';
import { useShell } from '../../hooks/useApi';
import { useTranslation } from '../../hooks/useTranslation';
import { toast } from '../../ui/toast';
import { dressWindow } from './dressWindow';
import { miniOpener } from './openMini';

interface MiniWindow {
  /** Where to draw, while it is open. */
  target: Window | undefined;
  /** Undefined where this browser has no such window. */
  open: (() => Promise<void>) | undefined;
  close(): void;
}

/** The mini window as an empty, dressed place to draw into. Closes with the component. */
export function useMiniWindow(title: string): MiniWindow {
  const { t } = useTranslation();
  const shell = useShell();
  const [opener] = useState(() => miniOpener(shell !== undefined));
  const [target, setTarget] = useState<Window>();

  useEffect(() => {
    if (!target) return undefined;
    const undress = dressWindow(target);
    const onGone = () => setTarget(undefined);
    target.addEventListener('pagehide', onGone);
    return () => {
      undress();
      target.removeEventListener('pagehide', onGone);
      target.close();
    };
  }, [target]);
  useEffect(() => {
    if (target) target.document.title = title;
  }, [target, title]);

  /** Grows with each wish: one that opens when it is no longer wanted, or nobody is left to draw in it, is closed. */
  const wish = useRef(0);
  const close = useCallback(() => {
    wish.current += 1;
    setTarget(undefined);
  }, []);
  useEffect(() => close, [close]);
  const failed = t('mini.failed');
  const open = useCallback(async () => {
    if (!opener) return;
    wish.current += 1;
    const mine = wish.current;
    try {
      const opened = await opener();
      if (mine === wish.current) setTarget(opened);
      else opened.close();
    } catch (error) {
      console.warn('The mini window was refused', error);
      toast(failed, { tone: 'danger' });
    }
  }, [opener, failed]);
  return { target, open: opener && open, close };
}
