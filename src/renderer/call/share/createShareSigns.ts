import { type Room as LiveKitRoom, RoomEvent } from 'livekit-client';
import { SHARE_SIGN_TOPIC, type ShareSign, shareSignMessage } from '../../../shared/protocol/shareSign';
import type { Topics } from '../createTopics';
import { createReadable, type Readable } from '../readable';
import { isSharing } from '../sharesOf';
import { shareTile } from '../tileId';
import type { CallState, OwnShare, TileId } from '../types';
import type { Hold } from './types';

/** Those who come or ask within this time are told together, and nobody makes us talk more often. */
const GATHER_MS = 1000;

/** What is seen in place of shares, ours and others': a still picture or a dark card. */
export interface ShareSigns {
  /** Those that are held. The same map while nothing changed. */
  readonly holds: Readable<ReadonlyMap<TileId, Hold>>;
  dispose(): void;
}

interface ShareSignsParts {
  room: LiveKitRoom;
  topics: Topics;
  state: Readable<CallState>;
  own: Readable<readonly OwnShare[]>;
}

export function createShareSigns({ room, topics, state, own }: ShareSignsParts): ShareSigns {
  const holds = createReadable<ReadonlyMap<TileId, Hold>>(new Map());
  /** By whose shares they are. */
  const others = new Map<string, ReadonlyMap<TileId, Hold>>();
  const waiting = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let told = '';

  const ownHolds = () => own.get().flatMap(({ shareId, hold }) => (hold ? [{ share: shareId, hold }] : []));
  const publish = () => {
    const { identity } = room.localParticipant;
    const mine = ownHolds().map(({ share, hold }) => [shareTile(identity, share), hold] as const);
    const next = new Map([...[...others.values()].flatMap((map) => [...map]), ...mine]);
    const before = holds.get();
    const isSame = next.size === before.size && [...next].every(([id, hold]) => before.get(id) === hold);
    if (!isSame) holds.set(next);
  };
  const send = (message: ShareSign, to?: readonly string[]) => {
    // Whoever may not send data shares without a sign; the picture says it too.
    if (room.localParticipant.permissions?.canPublishData === false) return;
    topics
      .send(SHARE_SIGN_TOPIC, message, { to })
      .catch((error: unknown) => console.warn('What is seen of a share could not be told', error));
  };
  const onOwn = () => {
    publish();
    const now = JSON.stringify(ownHolds());
    if (now === told || state.get().phase !== 'connected') return;
    // Nobody needs to hear of shares that are as everybody takes them to be.
    if (told !== '' || now !== '[]') send({ kind: 'holds', holds: ownHolds() });
    told = now;
  };
  const tellSoon = (identity: string) => {
    if (ownHolds().length === 0) return;
    waiting.add(identity);
    timer ??= setTimeout(() => {
      timer = undefined;
      if (ownHolds().length > 0) send({ kind: 'holds', holds: ownHolds() }, [...waiting]);
      waiting.clear();
    }, GATHER_MS);
  };
  /** Whoever comes may be unable to hear yet when others see them; whoever asks can. */
  const ask = () => {
    const sharing = [...room.remoteParticipants.values()].filter(isSharing);
    if (sharing.length > 0)
      send(
        { kind: 'ask' },
        sharing.map(({ identity }) => identity),
      );
  };
  const onState = () => {
    if (state.get().phase !== 'connected') return;
    told = '';
    onOwn();
    ask();
  };
  const onCome = ({ identity }: { identity: string }) => tellSoon(identity);
  const onGone = ({ identity }: { identity: string }) => {
    if (others.delete(identity)) publish();
  };

  /** Who pauses and who goes on while we are out is not heard; LiveKit forgets everybody then without a word on each. */
  const onLost = () => {
    others.clear();
    publish();
  };

  room
    .on(RoomEvent.ParticipantActive, onCome)
    .on(RoomEvent.ParticipantDisconnected, onGone)
    .on(RoomEvent.Disconnected, onLost);
  const stops = [
    own.subscribe(onOwn),
    state.subscribe(onState),
    topics.on(SHARE_SIGN_TOPIC, shareSignMessage, (message, sender) => {
      if (!sender) return;
      const { identity } = sender;
      if (message.kind === 'ask') return tellSoon(identity);
      others.set(identity, new Map(message.holds.map(({ share, hold }) => [shareTile(identity, share), hold])));
      publish();
    }),
  ];

  return {
    holds,
    dispose() {
      clearTimeout(timer);
      for (const stop of stops) stop();
      room
        .off(RoomEvent.ParticipantActive, onCome)
        .off(RoomEvent.ParticipantDisconnected, onGone)
        .off(RoomEvent.Disconnected, onLost);
    },
  };
}
