/** What TypeScript does not know yet of a sound that is captured. */
interface SoundSettings {
  echoCancellation?: unknown;
  restrictOwnAudio?: boolean;
}

/** Whether this browser can leave what we play out of what it captures. Whether the system can too shows in the settings. */
export function canLeaveOwnSoundOut(): boolean {
  const supported: object = navigator.mediaDevices.getSupportedConstraints();
  return 'restrictOwnAudio' in supported && supported.restrictOwnAudio === true;
}

/** Whether others would hear themselves in what is captured from this surface. A tab is never ours. */
export function hasOwnSound(
  { echoCancellation, restrictOwnAudio }: SoundSettings,
  surface: string | undefined,
): boolean {
  return surface !== 'browser' && !restrictOwnAudio && !echoCancellation;
}
