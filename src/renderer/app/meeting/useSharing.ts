import { useEffect, useEffectEvent, useState } from 'react';
import type { Call } from '../../call/Call';
import type { ShareChoice } from '../../features/share/SharePicker';
import { useShell } from '../../hooks/useApi';
import { useReadable } from '../../hooks/useReadable';
import { useTranslation } from '../../hooks/useTranslation';
import { usePreferences } from '../../store/preferences';
import { useShareDesk } from '../../store/shareDesk';
import { toast } from '../../ui/toast';

/** What the share button needs to know of the desktop. */
interface DesktopShare {
  /** The system's own picker comes up by itself; ours must not (Wayland). */
  systemPicker: boolean;
  systemAudio: boolean;
  leavesOwnSoundOut: boolean;
  platform: string;
}

export interface Sharing {
  /** Set while our own picker is open. */
  picker: { hasSystemAudio: boolean; isLeftOut: boolean } | undefined;
  /** Our own picker asks what the share is for. */
  asksInPicker: boolean;
  start(): void;
  choose(choice: ShareChoice): void;
  closePicker(): void;
}

/** Starts shares by our own picker, the system's or the browser's, and keeps the desktop's sharing bar right. */
export function useSharing(call: Call): Sharing {
  const { t } = useTranslation();
  const shell = useShell();
  const [desktop, setDesktop] = useState<DesktopShare>();
  const [isPicking, setPicking] = useState(false);
  const ownShares = useReadable(call.media.ownShares);

  useEffect(() => {
    shell?.app.info().then(setDesktop, (error: unknown) => console.warn('The desktop does not say what it can', error));
  }, [shell]);

  // The bar is about the newest share; its buttons are about all of them.
  const newest = ownShares.at(-1);
  const hold = newest?.hold;
  const title = newest?.title;
  const startedAt = newest?.startedAt;
  const board = newest && call.ink.board(newest.tileId);
  const isInkMuted = useReadable(board?.isMuted) ?? false;
  const hasInk = (useReadable(board?.hasInk) ?? false) || isInkMuted;
  useEffect(() => {
    const ink = hasInk ? { isMuted: isInkMuted } : undefined;
    const sharing =
      title === undefined || startedAt === undefined ? undefined : { title: title.slice(0, 300), startedAt, hold, ink };
    shell?.capture
      .setSharing({ sharing })
      .catch((error: unknown) => console.warn('The sharing bar could not be set', error));
  }, [shell, title, startedAt, hold, hasInk, isInkMuted]);
  useEffect(
    () => () => {
      shell?.capture
        .setSharing({})
        .catch((error: unknown) => console.warn('The sharing bar could not be closed', error));
    },
    [shell],
  );

  const hasOwnPicker = shell !== undefined && desktop?.systemPicker !== true;
  const replaced = useShareDesk((desk) => desk.replaced);
  const { closePicker } = useShareDesk.getState();
  const swapAtOnce = useEffectEvent((shareId: string) => {
    if (hasOwnPicker) return;
    closePicker();
    const content = ownShares.find((share) => share.shareId === shareId)?.content;
    void call.media.shares.swap(shareId, { content: content ?? 'text', audio: true });
  });
  useEffect(() => {
    if (replaced !== undefined) swapAtOnce(replaced);
  }, [replaced]);

  const ownWindows = usePreferences((preferences) => preferences.ownWindows);
  const isLeftOut = ownWindows === 'none' && desktop !== undefined && desktop.platform !== 'linux';
  useEffect(() => {
    shell?.capture
      .setOwnWindows({ shown: ownWindows })
      .catch((error: unknown) => console.warn('Our windows could not be kept out of shares', error));
  }, [shell, ownWindows]);

  const close = () => {
    setPicking(false);
    closePicker();
  };
  return {
    picker:
      (isPicking || replaced !== undefined) && hasOwnPicker
        ? { hasSystemAudio: desktop?.systemAudio ?? false, isLeftOut }
        : undefined,
    asksInPicker: hasOwnPicker,
    start() {
      if (hasOwnPicker) setPicking(true);
      else void call.media.startShare({ content: usePreferences.getState().shareFor, audio: true });
    },
    choose({ source, systemAudio, putsAway, content }) {
      close();
      const begin = async () => {
        await shell?.capture.choose({ id: source.id, systemAudio });
        const options = {
          ...{ content, audio: systemAudio, title: source.title },
          leavesOwnSoundOut: desktop?.leavesOwnSoundOut ?? false,
        };
        // What was to be replaced may have ended while one looked at the list.
        const isThere = call.media.ownShares.get().some(({ shareId }) => shareId === replaced);
        if (replaced !== undefined && isThere) await call.media.shares.swap(replaced, options);
        else await call.media.startShare(options);
        if (putsAway && call.media.ownShares.get().length > 0) await shell?.app.keepRunning();
      };
      begin().catch((error: unknown) => {
        console.error('The chosen source could not be shared', error);
        // Such as a window that was closed while one looked at the list.
        toast(t('trouble.shareFailed'), { tone: 'danger' });
      });
    },
    closePicker: close,
  };
}
