import { type Room as LiveKitRoom, Track } from 'livekit-client';
import type { LocalMedia } from '../media/createLocalMedia';
import { ownRights } from '../ownRights';
import type { Readable } from '../readable';
import { countBlocked } from './countBlocked';
import { createHealth, type Health } from './createHealth';
import { createQuality, type Quality } from './createQuality';
import { createSavings } from './createSavings';
import { observeNetwork } from './observeNetwork';
import { type ReadStats, statsOf } from './readStats';

/** How a call goes, also in figures for people. */
export interface CallHealth extends Health {
  /** Reckoned while somebody looks; undefined in the first seconds. */
  readonly quality: Readable<Quality | undefined>;
}

interface CallHealthParts {
  room: LiveKitRoom;
  local: LocalMedia;
  /** Connected, and people see and hear one another by this call. */
  isLive: () => boolean;
  /** Makes a new way to the meeting. */
  recover: () => void;
  setVideoBudget(count: number | undefined): void;
  /** `local` is another call's. */
  isLent?: boolean;
  readStats?: ReadStats;
  serverUrl: string;
  now: () => number;
}

/** The health of a call with everything that it watches and does. */
export function createCallHealth({
  room,
  local,
  isLive,
  recover,
  setVideoBudget,
  isLent,
  ...rest
}: CallHealthParts): CallHealth {
  const { readStats = statsOf(room), serverUrl, now } = rest;
  const blocked = countBlocked();
  const savings = createSavings({
    local,
    setVideoBudget,
    videosShown: () => countVideos(room),
    mayUseCamera: () => ownRights(room).camera,
    onOwnChoice: (step) => health.keep(step),
    isLent,
  });
  const health = createHealth({
    readStats,
    effects: savings,
    takeBlockedMs: blocked.take,
    isConnected: isLive,
    onDead: recover,
    now,
  });
  const stop = observeNetwork(recover);
  return {
    ...health,
    quality: createQuality(room, health, serverUrl),
    dispose() {
      stop();
      health.dispose();
      savings.dispose();
      blocked.dispose();
    },
  };
}

function countVideos(room: LiveKitRoom): number {
  let count = 0;
  for (const { trackPublications } of room.remoteParticipants.values()) {
    for (const { kind, isSubscribed, isEnabled, isMuted } of trackPublications.values()) {
      if (kind === Track.Kind.Video && isSubscribed && isEnabled && !isMuted) count += 1;
    }
  }
  return count;
}
