/** The livekit-server this version of Parley was tested with, and the oldest it accepts. */
export const MEETING_SERVER_VERSION = '1.13.5';

/** What `go install` is asked for. 1.13.0, 1.13.1 and newer heads carry `replace` lines and cannot be installed so. */
export const GO_PACKAGE = `github.com/livekit/livekit-server/cmd/server@v${MEETING_SERVER_VERSION}`;

/** Oldest Go that compiles it: [major, minor]. */
export const GO_MINIMUM = [1, 26] as const;

/** Where the official archives of the release lie. */
export const RELEASE_URL = `https://github.com/livekit/livekit/releases/download/v${MEETING_SERVER_VERSION}`;

/** The checksum list has had two names. */
export const CHECKSUM_FILES = [`livekit_${MEETING_SERVER_VERSION}_checksums.txt`, 'checksums.txt'];

/** What the program is called on this platform. */
export function executableName(platform: NodeJS.Platform): string {
  return platform === 'win32' ? 'livekit-server.exe' : 'livekit-server';
}

/** The official archive for a platform; undefined where none is published (macOS). */
export function releaseArchive(platform: NodeJS.Platform, arch: string): string | undefined {
  const cpu = { x64: 'amd64', arm64: 'arm64', arm: 'armv7' }[arch];
  if (!cpu) return undefined;
  if (platform === 'linux') return `livekit_${MEETING_SERVER_VERSION}_linux_${cpu}.tar.gz`;
  if (platform === 'win32' && cpu !== 'armv7') return `livekit_${MEETING_SERVER_VERSION}_windows_${cpu}.zip`;
  return undefined;
}

/** Same major version, and not older than the one we know: later 1.x servers keep the protocol. */
export function isUsableVersion(version: string): boolean {
  const [major = 0, minor = 0, patch = 0] = version.split('.').map(Number);
  const [wantedMajor = 0, wantedMinor = 0, wantedPatch = 0] = MEETING_SERVER_VERSION.split('.').map(Number);
  if (major !== wantedMajor) return false;
  return minor > wantedMinor || (minor === wantedMinor && patch >= wantedPatch);
}
