export interface PlatformCapture {
  /** Sources are chosen in the system's own picker, and listing them would open it (Wayland's portal). */
  systemPicker: boolean;
  /** What the computer plays can be shared along. */
  systemAudio: boolean;
}

/** First macOS whose audio can be tapped without a driver. */
const MAC_LOOPBACK = [14, 2] as const;

/** What capturing can do here. `systemVersion` as `process.getSystemVersion()` gives it. */
export function platformCapture(
  platform: NodeJS.Platform,
  systemVersion: string,
  env: Record<string, string | undefined>,
): PlatformCapture {
  const [major = 0, minor = 0] = systemVersion.split('.').map(Number);
  const [wantedMajor, wantedMinor] = MAC_LOOPBACK;
  const macCan = major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
  return {
    systemPicker: platform === 'linux' && env.XDG_SESSION_TYPE === 'wayland' && Boolean(env.WAYLAND_DISPLAY),
    systemAudio: platform === 'win32' || (platform === 'darwin' && macCan),
  };
}
