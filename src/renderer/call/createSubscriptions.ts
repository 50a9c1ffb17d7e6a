import {
  type Room as LiveKitRoom,
  type RemoteParticipant,
  type RemoteTrackPublication,
  Track,
  VideoQuality,
} from 'livekit-client';
import { PAGE_MAX } from './pageMax';
import { sharesOf } from './sharesOf';
import { cameraTile, shareTile } from './tileId';
import type { TileId } from './types';

/**
 * To subscribe is to negotiate anew, which keeps a page busy, the longer the more people there are. So pictures that are
 * likely to be looked at are kept subscribed and at rest. That costs no bytes, but one and a half megabytes of memory each:
 * no more in all than a full page has.
 */
export const KEPT_MAX = PAGE_MAX;
/** What is seen comes first: the others are prepared when all of it has been there for so long. Milliseconds. */
export const SETTLED_MS = 1000;

/**
 * LiveKit's server queues fifty subscriptions of a participant and looks for the others every three seconds; livekit-client
 * names each track twice. So no more than so many are asked for in so many milliseconds, or most of a large meeting would
 * come that late.
 */
export const ASKED_AT_ONCE = 24;
export const ASKS_PAUSE_MS = 100;

/** What we ask the server to send. */
export interface Subscriptions {
  /** All sound, and the pictures of `shown`; of all others, the likeliest first, as many as there is room for, at rest. */
  choose(shown: ReadonlySet<TileId>, ranked: readonly TileId[]): void;
  /** Nothing at all: for a call that is parked. */
  dropAll(): void;
  /** Whether this tile's picture is to be received now. */
  shows(id: TileId): boolean;
  dispose(): void;
}

/** `request`: choose again, because there is time now for what had to wait. */
export function createSubscriptions(
  room: Pick<LiveKitRoom, 'remoteParticipants'>,
  request: () => void,
  now: () => number,
): Subscriptions {
  let shown: ReadonlySet<TileId> = new Set();
  const resting = new WeakSet<RemoteTrackPublication>();
  const allowance = createAllowance(request);
  let completeSince: number | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  /** Whether it is asked for now, which it may have been before. */
  const ask = (publication: RemoteTrackPublication) => {
    if (!publication.isDesired && !allowance.take()) return false;
    subscribe(publication, true);
    return true;
  };

  const isSettled = (all: readonly Picture[]) => {
    clearTimeout(timer);
    const isComplete = all.every(([id, { isMuted, track }]) => !shown.has(id) || isMuted || track);
    completeSince = isComplete ? (completeSince ?? now()) : undefined;
    if (completeSince === undefined) return false;
    const restMs = completeSince + SETTLED_MS - now();
    if (restMs > 0) timer = setTimeout(request, restMs);
    return restMs <= 0;
  };

  const show = (publication: RemoteTrackPublication) => {
    const isNew = !publication.isDesired;
    if (!ask(publication)) return;
    const hasRested = resting.delete(publication);
    if (!isNew && !hasRested) return;
    // That layer always flows and its key frame is short. `createVideoAttachments` lifts it.
    makeSmall(publication);
    if (hasRested) publication.setEnabled(true);
  };

  const rest = (publication: RemoteTrackPublication) => {
    if (!ask(publication)) return;
    resting.add(publication);
    publication.setEnabled(false);
    // A few frames come before the server heeds that, and what decodes them keeps the memory that they took.
    makeSmall(publication);
  };

  return {
    choose(nowShown, ranked) {
      shown = nowShown;
      const all = pictures(room);
      const canPrepare = isSettled(all);
      const kept = new Set(ranked.slice(0, KEPT_MAX));
      for (const publication of sounds(room, (one) => one.isSpeaking)) ask(publication);
      for (const [id, publication] of all) {
        if (shown.has(id)) show(publication);
        else if (!kept.has(id)) subscribe(publication, false);
      }
      for (const publication of sounds(room)) ask(publication);
      for (const [id, publication] of all)
        if (!shown.has(id) && kept.has(id) && (canPrepare || publication.isDesired)) rest(publication);
    },
    dropAll() {
      shown = new Set();
      for (const publication of [...sounds(room), ...pictures(room).map(([, one]) => one)])
        subscribe(publication, false);
    },
    shows: (id) => shown.has(id),
    dispose() {
      clearTimeout(timer);
      allowance.dispose();
    },
  };
}

/** Gives out so many asks in a while; `request` is called when there are more for who found none. */
function createAllowance(request: () => void) {
  let left = ASKED_AT_ONCE;
  let isShort = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const refill = () => {
    timer = undefined;
    left = ASKED_AT_ONCE;
    if (isShort) request();
    isShort = false;
  };
  return {
    take() {
      timer ??= setTimeout(refill, ASKS_PAUSE_MS);
      isShort = left === 0;
      if (!isShort) left -= 1;
      return !isShort;
    },
    dispose: () => clearTimeout(timer),
  };
}

function subscribe(publication: RemoteTrackPublication, isWanted: boolean): void {
  if (publication.isDesired !== isWanted) publication.setSubscribed(isWanted);
}

function makeSmall(publication: RemoteTrackPublication): void {
  if (publication.source === Track.Source.Camera) publication.setVideoQuality(VideoQuality.LOW);
}

function sounds(
  { remoteParticipants }: Pick<LiveKitRoom, 'remoteParticipants'>,
  isMeant: (one: RemoteParticipant) => boolean = () => true,
): RemoteTrackPublication[] {
  return [...remoteParticipants.values()]
    .filter(isMeant)
    .flatMap(({ audioTrackPublications }) => [...audioTrackPublications.values()]);
}

type Picture = readonly [TileId, RemoteTrackPublication];

function pictures({ remoteParticipants }: Pick<LiveKitRoom, 'remoteParticipants'>): Picture[] {
  return [...remoteParticipants.values()].flatMap(({ identity, videoTrackPublications }) => [
    ...[...videoTrackPublications.values()]
      .filter(({ source }) => source !== Track.Source.ScreenShare)
      .map((publication) => [cameraTile(identity), publication] as const),
    ...[...sharesOf({ videoTrackPublications })].map(([id, one]) => [shareTile(identity, id), one] as const),
  ]);
}
