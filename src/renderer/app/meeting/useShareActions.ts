import type { Call } from '../../call/Call';
import type { Hold } from '../../call/share/types';
import { useActions } from '../../hooks/useActions';
import { useShareDesk } from '../../store/shareDesk';

/** Offers what one does about running shares. Those that tell of one are about the newest, the others about all. */
export function useShareActions({ media }: Call): void {
  const { ownShares, shares } = media;
  const follows = [ownShares];
  const isSharing = () => ownShares.get().length > 0;
  const newest = () => ownShares.get().at(-1)?.shareId;
  const isHeld = (hold: Hold) => isSharing() && ownShares.get().every((share) => share.hold === hold);
  const toggle = (hold: Hold) => void shares.hold(isHeld(hold) ? undefined : hold);
  const desk = useShareDesk.getState();
  const withNewest = (run: (shareId: string) => void) => {
    const shareId = newest();
    if (shareId !== undefined) run(shareId);
  };
  useActions([
    {
      id: 'share.pause',
      labelKey: 'actions.sharePause',
      labelNow: () => (ownShares.get().some(({ hold }) => hold) ? 'share.resume' : 'share.pause'),
      group: 'call',
      follows,
      canRun: isSharing,
      // Whatever holds the picture, this lets it go on.
      run: () => void shares.hold(ownShares.get().some(({ hold }) => hold) ? undefined : 'still'),
    },
    {
      id: 'share.blank',
      labelKey: 'actions.shareBlank',
      labelNow: () => (isHeld('blank') ? 'share.resume' : 'share.blank'),
      group: 'call',
      follows,
      canRun: isSharing,
      run: () => toggle('blank'),
    },
    {
      id: 'share.view',
      labelKey: 'actions.shareView',
      group: 'call',
      follows,
      canRun: isSharing,
      run: () => withNewest(desk.view),
    },
    {
      id: 'share.swap',
      labelKey: 'actions.shareSwap',
      group: 'call',
      follows,
      canRun: isSharing,
      run: () => withNewest(desk.replace),
    },
    {
      id: 'share.sound',
      labelKey: 'actions.shareSound',
      group: 'call',
      follows,
      canRun: () => ownShares.get().some(({ hasAudio }) => hasAudio),
      isOn: () => ownShares.get().some(({ audio }) => audio),
      run: () => {
        const on = !ownShares.get().some(({ audio }) => audio);
        for (const { shareId, hasAudio } of ownShares.get()) if (hasAudio) void shares.setAudio(shareId, on);
      },
    },
  ]);
}
