import { type DisconnectReason, type Room as LiveKitRoom, type RoomConnectOptions, RoomEvent } from 'livekit-client';
import type { EndReason } from '../../shared/domain/endReason';
import type { Ticket } from './CallOptions';
import { endReasonFor, mayReturn } from './endReasonFor';
import { iceConfiguration } from './iceConfiguration';
import { createReadable, type Readable } from './readable';
import type { CuttableReconnectPolicy } from './reconnectPolicy';
import type { CallState } from './types';
import { isRefusal, whyNotBack } from './whyNotBack';

/** After livekit-client has given up, we come in anew at these intervals (the last one repeats) ... */
const RETURN_DELAYS_MS = [500, 1000, 2000];
/** ... for this long, from the moment the connection was lost. */
const RETURN_LIMIT_MS = 5 * 60_000;

/** A handshake into a network that is gone would wait for it longer than the next attempt takes. Milliseconds. */
const HANDSHAKE_MS = 6000;

/** What is subscribed is the stage's to say. */
function connectOptions(serverUrl: string): RoomConnectOptions {
  return {
    autoSubscribe: false,
    maxRetries: 1,
    websocketTimeout: HANDSHAKE_MS,
    rtcConfig: iceConfiguration(serverUrl),
  };
}

/** The way in, back in, and out. */
export interface Connection {
  readonly state: Readable<CallState>;
  /** What the reconnect policy knows: the wait before LiveKit's next own attempt. */
  onWait(delayMs: number | undefined): void;
  connect(): Promise<void>;
  reconnectNow(): void;
  /**
   * The way may be gone though nobody has noticed, after a sleep or on another network: makes a new one at once. Sound and
   * pictures go on meanwhile where the old one is good after all.
   */
  recover(): void;
  leave(reason: EndReason): Promise<void>;
}

interface ConnectionParts {
  room: LiveKitRoom;
  policy: CuttableReconnectPolicy;
  ticket: Ticket;
  refreshTicket?: () => Promise<Ticket>;
  now: () => number;
}

export function createConnection({ room, policy, ticket, refreshTicket, now }: ConnectionParts): Connection {
  const state = createReadable<CallState>({ phase: 'connecting', since: now() });
  let leaving: EndReason | undefined;
  let cutWait: (() => void) | undefined;
  /** The meeting server has spoken to us. */
  let isSignalled = false;

  const enter = (next: Omit<CallState, 'since'>) => {
    const { phase, since } = state.get();
    if (phase !== 'ended') state.set({ ...next, since: phase === next.phase ? since : now() });
  };
  const end = (endReason: EndReason, detail?: string) => enter({ phase: 'ended', endReason, detail });

  const wait = (delayMs: number) =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(done, delayMs);
      function done() {
        clearTimeout(timer);
        window.removeEventListener('online', done);
        cutWait = undefined;
        resolve();
      }
      cutWait = done;
      window.addEventListener('online', done);
    });

  /** Comes in anew until it works, the host says no, or patience ends. */
  const comeBack = async (lost: EndReason) => {
    const giveUpAt = now() + RETURN_LIMIT_MS;
    let detail: string | undefined;
    for (let attempt = 0; now() < giveUpAt; attempt += 1) {
      const delayMs = RETURN_DELAYS_MS[Math.min(attempt, RETURN_DELAYS_MS.length - 1)] ?? 0;
      enter({ phase: 'reconnecting', retryAt: now() + delayMs, detail });
      await wait(delayMs);
      if (leaving) return;
      enter({ phase: 'reconnecting', detail });
      try {
        const next = (await refreshTicket?.()) ?? ticket;
        if (leaving) return;
        await room.connect(next.serverUrl, next.token, connectOptions(next.serverUrl));
        return enter({ phase: 'connected' });
      } catch (error) {
        if (leaving) return;
        const final = whyNotBack(error);
        detail = String(error);
        if (final) return end(final, detail);
      }
    }
    end(lost === 'server_shutdown' ? lost : 'network_disconnect', detail);
  };

  const onDisconnected = (reason?: DisconnectReason) => {
    const { phase } = state.get();
    // A failed first connect is told by its promise, a failed return by the loop.
    if (phase === 'connecting' || phase === 'ended' || returning) return;
    if (leaving) return end(leaving);
    const endReason = endReasonFor(reason);
    if (!mayReturn(endReason)) return end(endReason);
    returning = true;
    void comeBack(endReason).finally(() => {
      returning = false;
    });
  };
  let returning = false;
  const reconnectNow = () => {
    if (state.get().phase !== 'reconnecting') return;
    if (cutWait) cutWait();
    else policy.cut();
  };

  room
    .on(RoomEvent.SignalConnected, () => {
      isSignalled = true;
    })
    .on(RoomEvent.SignalReconnecting, () => enter({ phase: 'reconnecting', signalOnly: true }))
    .on(RoomEvent.Reconnecting, () => enter({ phase: 'reconnecting' }))
    .on(RoomEvent.Reconnected, () => enter({ phase: 'connected' }))
    .on(RoomEvent.Disconnected, onDisconnected);

  return {
    state,
    onWait(delayMs) {
      const { phase, signalOnly } = state.get();
      if (phase !== 'reconnecting') return;
      enter({ phase, signalOnly, retryAt: delayMs === undefined ? undefined : now() + delayMs });
    },
    async connect() {
      // What comes before it takes a while, such as encryption.
      if (leaving) return;
      try {
        await room.connect(ticket.serverUrl, ticket.token, connectOptions(ticket.serverUrl));
        if (!leaving) enter({ phase: 'connected' });
      } catch (error) {
        if (leaving) return end(leaving);
        if (isRefusal(error)) return end('join_refused', String(error));
        const blocked = isSignalled ? 'media' : 'signalling';
        enter({ phase: 'ended', endReason: 'join_failed', detail: String(error), blocked });
      }
    },
    reconnectNow,
    recover() {
      if (state.get().phase !== 'connected') return reconnectNow();
      // Meant for tests, and the one door to what livekit-client does where the signalling is lost.
      room.simulateScenario('signal-reconnect').catch((error: unknown) => {
        console.warn('The way to the meeting could not be renewed', error);
      });
    },
    async leave(reason) {
      leaving = reason;
      cutWait?.();
      await room.disconnect(false);
      end(reason);
    },
  };
}
