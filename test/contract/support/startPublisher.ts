import { createRequire } from 'node:module';
import { type Browser, chromium } from '@playwright/test';
import { findBrowser } from '../../support/runtime/findBrowser';

/** Someone who really sends: a page with LiveKit's own client and nothing of ours. */
export interface Publisher {
  /** What it sends now, as LiveKit's client knows it. */
  sent(): Promise<{ source: string; muted: boolean }[]>;
  /** Tries to send; false where LiveKit does not let it. */
  publish(source: 'microphone' | 'camera' | 'screen_share'): Promise<boolean>;
  /** Data that came, by topic. */
  received(): Promise<{ topic: string; text: string }[]>;
}

const require = createRequire(import.meta.url);

export async function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: findBrowser(),
    args: ['--no-sandbox', '--autoplay-policy=no-user-gesture-required'],
  });
}

export async function startPublisher(
  browser: Browser,
  ticket: { serverUrl: string; token: string },
): Promise<Publisher> {
  const page = await browser.newPage();
  await page.addScriptTag({
    path: require.resolve('livekit-client').replace(/livekit-client\.[\w.]+$/u, 'livekit-client.umd.js'),
  });
  await page.evaluate(async ({ serverUrl, token }) => {
    const scope = globalThis as unknown as PublisherScope;
    const room = new scope.LivekitClient.Room();
    scope.room = room;
    scope.received = [];
    room.on('dataReceived', (data, _participant, _kind, topic) => {
      scope.received.push({ topic: topic ?? '', text: new TextDecoder().decode(data) });
    });
    await room.connect(serverUrl, token);
  }, ticket);
  return {
    sent: () =>
      page.evaluate(() => {
        const { room } = globalThis as unknown as PublisherScope;
        return [...room.localParticipant.trackPublications.values()].map(({ source, isMuted }) => ({
          source,
          muted: isMuted,
        }));
      }),
    publish: (source) =>
      page.evaluate(async (wanted) => {
        const { room } = globalThis as unknown as PublisherScope;
        try {
          await room.localParticipant.publishTrack(trackFor(wanted), { source: wanted });
          return true;
        } catch {
          return false;
        }

        function trackFor(kind: string): MediaStreamTrack | undefined {
          if (kind === 'microphone') {
            const context = new AudioContext();
            const output = context.createMediaStreamDestination();
            const tone = context.createOscillator();
            tone.connect(output);
            tone.start();
            return output.stream.getAudioTracks()[0];
          }
          const canvas = document.createElement('canvas');
          canvas.getContext('2d')?.fillRect(0, 0, 10, 10);
          return canvas.captureStream(5).getVideoTracks()[0];
        }
      }, source),
    received: () => page.evaluate(() => (globalThis as unknown as PublisherScope).received),
  };
}

/** What the page above has, as far as it is used here. */
interface PublisherScope {
  LivekitClient: { Room: new () => PublisherRoom };
  room: PublisherRoom;
  received: { topic: string; text: string }[];
}
interface PublisherRoom {
  connect(url: string, token: string): Promise<void>;
  on(
    event: 'dataReceived',
    listener: (data: Uint8Array, participant: unknown, kind: unknown, topic?: string) => void,
  ): void;
  localParticipant: {
    trackPublications: Map<string, { source: string; isMuted: boolean }>;
    publishTrack(track: MediaStreamTrack | undefined, options: { source: string }): Promise<unknown>;
  };
}
