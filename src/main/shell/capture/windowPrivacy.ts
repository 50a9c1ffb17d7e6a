import type { OwnWindows } from '../../../shared/contract/ownWindows';

/**
 * Whether a window of ours is left out of what is captured. Windows and macOS can; Linux has no means to.
 * `isMain`: the one with the whole app, which is left out while something is shared only, for people photograph their
 * screens for other reasons too.
 */
export function isLeftOut(shown: OwnWindows, { isMain, isSharing }: { isMain: boolean; isSharing: boolean }): boolean {
  if (isMain) return shown === 'none' && isSharing;
  return shown !== 'all';
}
