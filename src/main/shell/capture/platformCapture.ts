export interface PlatformCapture {
  /** Sources are chosen in the system's own picker, and listing them would open it (Wayland's portal). */
  systemPicker: boolean;
  /** What the computer plays can be shared along. */
  systemAudio: boolean;
  /** Without what we play ourselves. */
  leavesOwnSoundOut: boolean;
}

/** First macOS whose audio can be tapped without a driver. */
const MAC_LOOPBACK = [14, 2] as const;
/** First build of Windows that can leave out what one program plays. */
const WINDOWS_WITHOUT_ONE = 20_348;
/** First Electron of which every release asks the system for that. */
const ELECTRON_WITHOUT_OWN = 44;

/** What capturing can do here. The versions as `process.getSystemVersion()` and `process.versions.electron` give them. */
export function platformCapture(
  platform: NodeJS.Platform,
  systemVersion: string,
  electronVersion: string,
  env: Record<string, string | undefined>,
): PlatformCapture {
  const [major = 0, minor = 0, build = 0] = systemVersion.split('.').map(Number);
  const [wantedMajor, wantedMinor] = MAC_LOOPBACK;
  const macCan = major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
  const systemAudio = platform === 'win32' || (platform === 'darwin' && macCan);
  const isNew = Number.parseInt(electronVersion, 10) >= ELECTRON_WITHOUT_OWN;
  return {
    systemPicker: platform === 'linux' && env.XDG_SESSION_TYPE === 'wayland' && Boolean(env.WAYLAND_DISPLAY),
    systemAudio,
    leavesOwnSoundOut: systemAudio && isNew && (platform !== 'win32' || build >= WINDOWS_WITHOUT_ONE),
  };
}
