import { useEffect, useState } from 'react';
import type { Call } from '../../call/Call';
import type { ShareChoice } from '../../features/share/SharePicker';
import { useShell } from '../../hooks/useApi';
import { useReadable } from '../../hooks/useReadable';
import { usePreferences } from '../../store/preferences';

/** What the share button needs to know of the desktop. */
interface DesktopShare {
  /** The system's own picker comes up by itself; ours must not (Wayland). */
  systemPicker: boolean;
  systemAudio: boolean;
}

export interface Sharing {
  /** Set while our own picker is open. */
  picker: { hasSystemAudio: boolean } | undefined;
  /** Our own picker asks what the share is for. */
  asksInPicker: boolean;
  start(): void;
  choose(choice: ShareChoice): void;
  closePicker(): void;
}

/** Starts shares by our own picker, the system's or the browser's, and keeps the desktop's sharing bar right. */
export function useSharing(call: Call): Sharing {
  const shell = useShell();
  const [desktop, setDesktop] = useState<DesktopShare>();
  const [isPicking, setPicking] = useState(false);
  const ownShares = useReadable(call.media.ownShares);

  useEffect(() => {
    shell?.app.info().then(setDesktop, (error: unknown) => console.warn('The desktop does not say what it can', error));
  }, [shell]);

  // The bar is about the newest share; its buttons are about all of them.
  const newest = ownShares.at(-1);
  const title = newest?.title;
  const startedAt = newest?.startedAt;
  useEffect(() => {
    const sharing =
      title === undefined || startedAt === undefined ? undefined : { title: title.slice(0, 300), startedAt };
    shell?.capture
      .setSharing({ sharing })
      .catch((error: unknown) => console.warn('The sharing bar could not be set', error));
  }, [shell, title, startedAt]);
  useEffect(
    () => () => {
      shell?.capture
        .setSharing({})
        .catch((error: unknown) => console.warn('The sharing bar could not be closed', error));
    },
    [shell],
  );

  const hasOwnPicker = shell !== undefined && desktop?.systemPicker !== true;
  return {
    picker: isPicking && hasOwnPicker ? { hasSystemAudio: desktop?.systemAudio ?? false } : undefined,
    asksInPicker: hasOwnPicker,
    start() {
      if (hasOwnPicker) setPicking(true);
      else void call.media.startShare({ content: usePreferences.getState().shareFor, audio: true });
    },
    choose({ source, systemAudio, content }) {
      setPicking(false);
      const begin = async () => {
        await shell?.capture.choose({ id: source.id, systemAudio });
        await call.media.startShare({ content, audio: systemAudio, title: source.title });
      };
      begin().catch((error: unknown) => console.error('The chosen source could not be shared', error));
    },
    closePicker: () => setPicking(false),
  };
}
