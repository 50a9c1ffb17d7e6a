import type { LocalMedia } from '../media/createLocalMedia';

/** The system's own choice of a speaker. */
const DEFAULT = '';

/**
 * Plays through the speaker that was chosen, in whichever call; through the system's default while it is unplugged.
 * Returns how to end it.
 */
export function followOutput(
  { chosen, devices }: Pick<LocalMedia, 'chosen' | 'devices'>,
  playThrough: (deviceId: string) => Promise<void>,
): () => void {
  let used: string | undefined;
  const look = () => {
    const wish = chosen.get().audiooutput;
    if (wish === undefined) return;
    const { audiooutput: there } = devices.get();
    // Before permission, and in some browsers always, no speaker is listed; then it is tried.
    const next = there.length === 0 || there.some(({ deviceId }) => deviceId === wish) ? wish : DEFAULT;
    if (next === used) return;
    used = next;
    void playThrough(next);
  };
  look();
  const ends = [chosen.subscribe(look), devices.subscribe(look)];
  return () => {
    for (const end of ends) end();
  };
}
