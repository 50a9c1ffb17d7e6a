/** What TypeScript does not know yet of a sound that is captured. */
interface SoundSettings {
  echoCancellation?: unknown;
  restrictOwnAudio?: boolean;
}

/** First version of Windows, as browsers count them, on which they leave out what they play: Windows 11. */
const WINDOWS_11 = 13;

/** What Chromium tells of itself, and TypeScript does not know. */
export interface BrowserFacts {
  mediaDevices: { getSupportedConstraints(): object };
  userAgentData?: { getHighEntropyValues(of: string[]): Promise<{ platform?: string; platformVersion?: string }> };
}

/**
 * Whether this browser can leave what we play out of what it captures. Other systems that cannot are told by the
 * settings only, when it is too late to ask for echo cancellation.
 */
export async function canLeaveOwnSoundOut({ mediaDevices, userAgentData }: BrowserFacts): Promise<boolean> {
  const supported = mediaDevices.getSupportedConstraints();
  if (!('restrictOwnAudio' in supported) || supported.restrictOwnAudio !== true) return false;
  const { platform, platformVersion = '' } = (await userAgentData?.getHighEntropyValues(['platformVersion'])) ?? {};
  return platform !== 'Windows' || Number.parseInt(platformVersion, 10) >= WINDOWS_11;
}

/** Whether others would hear themselves in what is captured from this surface. A tab is never ours. */
export function hasOwnSound(
  { echoCancellation, restrictOwnAudio }: SoundSettings,
  surface: string | undefined,
): boolean {
  return surface !== 'browser' && !restrictOwnAudio && !echoCancellation;
}
