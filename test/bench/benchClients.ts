import { AccessToken } from 'livekit-server-sdk';
import { findBrowser } from '../support/runtime/findBrowser';
import type { MeetingServer } from '../support/startMeetingServer';

/** Chromium with a camera and a microphone that need no asking. */
export const launchOptions = {
  executablePath: findBrowser(),
  args: ['--no-sandbox', '--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'],
};

/** A page's address with what it needs to join a LiveKit room without a host. */
export async function addressWithToken(page: string, server: MeetingServer, identity: string): Promise<string> {
  const token = new AccessToken(server.apiKey, server.apiSecret, { identity, name: identity, ttl: '1h' });
  token.addGrant({ roomJoin: true, room: 'bench', canPublish: true, canSubscribe: true, canPublishData: true });
  const query = new URLSearchParams({ liveKitUrl: server.url, token: await token.toJwt() });
  return `${page}?${query}`;
}
