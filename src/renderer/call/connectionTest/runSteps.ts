import { Track } from 'livekit-client';
import type { Path } from '../health/StatsSnapshot';
import { createTestMedia } from './createTestMedia';
import { openTestLine, type TestLine } from './openTestLine';
import type { StepReason, TestState, TestStep, TestTickets } from './types';
import { untilTrue, within } from './within';

/** Longest that the parts may take, in milliseconds. */
const SIGNAL_MS = 12_000;
const MEDIA_MS = 15_000;
const PUBLISH_MS = 10_000;
const RETURN_MS = 12_000;
const OFFER_MS = 3000;
const CHANGE_MS = 5000;
const LOOK_EVERY_MS = 150;
/** Frames and packets that have to come back before we believe that they flow. */
const ENOUGH_FRAMES = 5;
const ENOUGH_PACKETS = 20;

/** Thrown by a step that cannot be tried. */
export class Skipped extends Error {
  constructor(readonly reason: StepReason) {
    super(reason);
  }
}

interface RunParts {
  tickets: () => Promise<TestTickets>;
  /** Does the step's work and writes down what came of it; undefined where it did not pass. */
  attempt<T>(step: TestStep, work: () => Promise<T>): Promise<T | undefined>;
  measured(figures: Pick<TestState, 'roundTripMs' | 'loss'>): void;
  signal: AbortSignal;
}

/** Tries one thing after the other. What needs something that failed is left out and says so. */
export async function runSteps({ tickets, attempt, measured, signal }: RunParts): Promise<void> {
  const lines: TestLine[] = [];
  const open = (serverUrl: string, token: string, rtcConfig?: RTCConfiguration) => {
    const line = openTestLine(serverUrl, token, rtcConfig);
    lines.push(line);
    return line;
  };
  const closeAll = () => {
    for (const line of lines.splice(0)) line.close().catch(() => undefined);
  };
  signal.addEventListener('abort', closeAll, { once: true });
  const skipRest = (steps: readonly TestStep[], reason: StepReason) =>
    Promise.all(steps.map((step) => attempt(step, () => Promise.reject(new Skipped(reason)))));

  try {
    const given = await attempt('host', tickets);
    if (!given) return void (await skipRest(['signalling', ...MEDIA_STEPS], 'before'));
    const { serverUrl, token, farToken } = given;
    if (farToken === undefined) {
      await attempt('signalling', () => within(SIGNAL_MS, showToken(serverUrl, token, signal)));
      return void (await skipRest(MEDIA_STEPS, 'tokenOnly'));
    }

    const near = await attempt('signalling', async () => {
      const line = open(serverUrl, token);
      await within(SIGNAL_MS, line.signalled);
      return line;
    });
    if (!near) return void (await skipRest(MEDIA_STEPS, 'before'));
    const isUdp = await attempt('udp', async () => {
      await within(MEDIA_MS, near.connected);
      // Where several ways get through, a browser may begin with a slower one and change over.
      const isDirect = async () => {
        const { protocol, isRelayed } = await pathOf(near);
        return protocol === 'udp' && !isRelayed;
      };
      await untilTrue(CHANGE_MS, LOOK_EVERY_MS, isDirect);
      return true;
    });
    const isConnected = isUdp || (await isThrough(near));
    if (isConnected) {
      await testMedia({ near, far: open(serverUrl, farToken), attempt, measured });
      await attempt('reconnect', () => renew(near, 'signal-reconnect'));
      await attempt('tcp', () => testTcp(near));
    } else await skipRest(['audio', 'video', 'loopBack', 'reconnect', 'tcp'], 'before');
    await attempt('turn', async () => {
      if (!offersTurn(near)) throw new Skipped('notOffered');
      // By another name it would be one more in the room; so the one before goes.
      await near.close();
      const relayed = open(serverUrl, token, { iceTransportPolicy: 'relay', ...servers(near) });
      await within(MEDIA_MS, relayed.connected);
    });
  } finally {
    closeAll();
  }
}

const MEDIA_STEPS: readonly TestStep[] = ['udp', 'audio', 'video', 'loopBack', 'reconnect', 'tcp', 'turn'];

interface MediaParts extends Pick<RunParts, 'attempt' | 'measured'> {
  near: TestLine;
  far: TestLine;
}

/** Sends made-up sound and pictures, and waits for both at the other end. */
async function testMedia({ near, far, attempt, measured }: MediaParts): Promise<void> {
  const media = createTestMedia();
  try {
    const { localParticipant } = near.room;
    const [audio, video] = [
      await attempt('audio', () =>
        within(PUBLISH_MS, localParticipant.publishTrack(media.audio, { source: Track.Source.Microphone })),
      ),
      await attempt('video', () =>
        within(
          PUBLISH_MS,
          localParticipant.publishTrack(media.video, { source: Track.Source.Camera, simulcast: false }),
        ),
      ),
    ];
    await attempt('loopBack', async () => {
      if (!audio && !video) throw new Skipped('before');
      await within(MEDIA_MS, far.connected);
      await untilTrue(MEDIA_MS, LOOK_EVERY_MS, async () => {
        const { received } = await far.look();
        const hears = received.some(({ kind, packets }) => kind === 'audio' && packets >= ENOUGH_PACKETS);
        const sees = received.some(({ framesDecoded }) => framesDecoded >= ENOUGH_FRAMES);
        return (hears || !audio) && (sees || !video);
      });
      const [there, back] = await Promise.all([near.look(), far.look()]);
      const packets = back.received.reduce((sum, track) => sum + track.packets, 0);
      const lost = back.received.reduce((sum, track) => sum + Math.max(0, track.lost), 0);
      const { roundTrip } = there.path ?? {};
      measured({
        ...(roundTrip === undefined ? {} : { roundTripMs: roundTrip * 1000 }),
        loss: packets + lost > 0 ? lost / (packets + lost) : 0,
      });
    });
  } finally {
    media.stop();
  }
}

/** Asks the server to be reached by TCP only. */
async function testTcp(line: TestLine): Promise<void> {
  if ((await pathOf(line)).protocol === 'tcp') return;
  // Its addresses come one by one, and anew after an interruption.
  const isOffered = untilTrue(OFFER_MS, LOOK_EVERY_MS, async () => line.offersTcp()).then(
    () => true,
    () => false,
  );
  if (!(await isOffered)) throw new Skipped('notOffered');
  await renew(line, 'force-tcp');
  await untilTrue(RETURN_MS, LOOK_EVERY_MS, async () => (await pathOf(line)).protocol === 'tcp');
}

async function renew(line: TestLine, scenario: 'signal-reconnect' | 'force-tcp'): Promise<void> {
  const back = line.reconnected();
  await line.room.simulateScenario(scenario);
  await within(RETURN_MS, back);
}

/** The way that is in use, once one is. */
async function pathOf(line: TestLine): Promise<Path> {
  let found: Path | undefined;
  await untilTrue(MEDIA_MS, LOOK_EVERY_MS, async () => {
    found = (await line.look()).path;
    return found !== undefined;
  });
  if (!found) throw new Error('There is no way');
  return found;
}

async function isThrough(line: TestLine): Promise<boolean> {
  return line.connected.then(
    () => true,
    () => false,
  );
}

function servers(line: TestLine): RTCConfiguration {
  const { iceServers = [] } = line.room.engine?.latestJoinResponse ?? {};
  return { iceServers: iceServers.map(({ urls, username, credential }) => ({ urls, username, credential })) };
}

function offersTurn(line: TestLine): boolean {
  const { iceServers = [] } = servers(line);
  return iceServers.some(({ urls }) => [urls].flat().some((url) => /^turns?:/u.test(url)));
}

/** Shows a token to the server without coming in by it. Rejects where it does not take it. */
async function showToken(serverUrl: string, token: string, signal: AbortSignal): Promise<void> {
  const address = new URL('rtc/validate', `${serverUrl.replace(/^ws/u, 'http').replace(/\/*$/u, '')}/`);
  address.searchParams.set('access_token', token);
  const answer = await fetch(address, { signal, referrerPolicy: 'no-referrer' });
  if (!answer.ok) throw new Error(`${answer.status} ${(await answer.text()).slice(0, 200)}`);
}
