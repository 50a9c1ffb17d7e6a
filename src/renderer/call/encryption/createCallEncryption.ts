import { type Room as LiveKitRoom, type RemoteParticipant, RoomEvent } from 'livekit-client';
import { ROLE_ATTRIBUTE } from '../../../shared/protocol/attributes';
import type { Topics } from '../createTopics';
import { createReadable, keepIfEqual, type Readable, type Writable } from '../readable';
import type { CallState } from '../types';
import { createKeyExchange } from './createKeyExchange';
import { type EncryptionState, type EncryptionVerdict, judgeEncryption } from './judgeEncryption';
import type { KeyRing } from './KeyRing';
import { generationOf } from './keyText';
import { sealData } from './sealData';
import { spokenCode } from './spokenCode';

/** Whoever runs Parley shows within this time that they have the key. */
const SILENT_AFTER_MS = 12_000;

/** What an encrypted call is made with; see `createEncryption`. */
export interface Encryption {
  keyProvider: KeyRing;
  worker: Worker;
  /** What we come with. */
  key: string;
  /** The same for a further call. */
  another(key: string): Encryption;
  /** Keeps the key in a call that was made with this. */
  begin(call: Omit<CallEncryptionParts, 'encryption'>): CallEncryption & { dispose(): void };
}

/** End-to-end encryption as the screens see it. */
export interface CallEncryption {
  /** What others need to come in; changes when someone is removed. */
  readonly key: Readable<string>;
  /** Digits to compare aloud; empty until they are known. */
  readonly code: Readable<string>;
  readonly verdict: Readable<EncryptionVerdict>;
  /** Identities of those whose key is another, or who send in the clear. */
  readonly apart: Readable<readonly string[]>;
  state(identity: string): Readable<EncryptionState>;
  /** Takes another key into use, where ours did not fit. */
  enterKey(key: string): Promise<void>;
}

interface CallEncryptionParts {
  room: LiveKitRoom;
  topics: Topics;
  state: Readable<CallState>;
  encryption: Encryption;
  now: () => number;
}

/** Keeps the key of a call, and who it fits. */
export function createCallEncryption({
  room,
  topics,
  state,
  encryption: { keyProvider, worker, key: first },
  now,
}: CallEncryptionParts): CallEncryption & { dispose(): void } {
  sealData(room);
  const key = createReadable(first);
  const code = createReadable('');
  const verdict = createReadable<EncryptionVerdict>('good');
  const apart = createReadable<readonly string[]>([]);
  const states = new Map<string, Writable<EncryptionState>>();
  const shown = new Set<string>();
  const failed = new Set<string>();
  /** Since when they should have shown the key, in milliseconds since the epoch. */
  let from = Number.POSITIVE_INFINITY;
  let maker: string | undefined;
  let patience: ReturnType<typeof setTimeout> | undefined;

  const readableOf = (identity: string) => {
    const known = states.get(identity) ?? createReadable<EncryptionState>('on');
    states.set(identity, known);
    return known;
  };
  // Others than Parley say no hello, and nor does anyone who may not send data.
  const isSilent = ({ attributes, permissions, joinedAt }: RemoteParticipant) =>
    attributes[ROLE_ATTRIBUTE] !== undefined &&
    permissions?.canPublishData !== false &&
    now() - Math.max(from, joinedAt?.getTime() ?? 0) > SILENT_AFTER_MS;
  const stateNow = (participant: RemoteParticipant): EncryptionState => {
    const { identity, trackPublications } = participant;
    if ([...trackPublications.values()].some(({ isEncrypted }) => !isEncrypted)) return 'off';
    if (failed.has(identity)) return 'unreadable';
    if (shown.has(identity)) return 'confirmed';
    return isSilent(participant) ? 'silent' : 'on';
  };
  const refresh = () => {
    const others = [...room.remoteParticipants.values()];
    for (const identity of states.keys()) if (!room.remoteParticipants.has(identity)) states.delete(identity);
    const now = others.map((other) => [other.identity, stateNow(other)] as const);
    for (const [identity, next] of now) readableOf(identity).set(next);
    verdict.set(judgeEncryption(now.map(([, next]) => next)));
    const bad = now.filter(([, next]) => next !== 'on' && next !== 'confirmed').map(([identity]) => identity);
    apart.set(keepIfEqual(apart.get(), bad));
  };
  const waitForSilence = () => {
    clearTimeout(patience);
    patience = setTimeout(refresh, SILENT_AFTER_MS + 100);
  };
  const tellCode = async () => {
    const of = key.get();
    const digits = await spokenCode(of, room.name);
    if (of === key.get()) code.set(digits);
  };

  const use = async (next: string, by: string | undefined) => {
    maker = by;
    key.set(next);
    await keyProvider.use(next);
    // Who had the old key has to show that they have the new one.
    shown.clear();
    failed.clear();
    from = now();
    refresh();
    waitForSilence();
    exchange.sayHello();
    await tellCode();
  };

  const exchange = createKeyExchange({
    room,
    topics,
    now,
    random: (length) => crypto.getRandomValues(new Uint8Array(length)),
    keeper: {
      current: () => ({ key: key.get(), generation: generationOf(key.get()), from: maker }),
      use,
      forget: (old) => keyProvider.forget(old),
    },
    onShown(identity) {
      shown.add(identity);
      failed.delete(identity);
      refresh();
    },
  });

  const onError = (error: Error, participant?: { identity: string }) => {
    if (!participant || participant.identity === room.localParticipant.identity) return;
    if (!/^(?:InvalidKey|MissingKey)/u.test(error.message)) return;
    failed.add(participant.identity);
    refresh();
  };
  const onCome = () => {
    refresh();
    waitForSilence();
  };
  const onGone = ({ identity }: RemoteParticipant) => {
    shown.delete(identity);
    failed.delete(identity);
    refresh();
  };
  let wasConnected = false;
  const onState = () => {
    const isConnected = state.get().phase === 'connected';
    if (isConnected === wasConnected) return;
    wasConnected = isConnected;
    if (!isConnected) return;
    from = now();
    exchange.sayHello();
    void tellCode();
    onCome();
  };
  room
    .on(RoomEvent.EncryptionError, onError)
    .on(RoomEvent.ParticipantConnected, onCome)
    .on(RoomEvent.ParticipantDisconnected, onGone)
    .on(RoomEvent.TrackPublished, refresh)
    .on(RoomEvent.TrackUnpublished, refresh);
  const stop = state.subscribe(onState);

  return {
    key,
    code,
    verdict,
    apart,
    state: readableOf,
    enterKey: (next) => use(next, undefined),
    dispose() {
      clearTimeout(patience);
      stop();
      exchange.dispose();
      room
        .off(RoomEvent.EncryptionError, onError)
        .off(RoomEvent.ParticipantConnected, onCome)
        .off(RoomEvent.ParticipantDisconnected, onGone)
        .off(RoomEvent.TrackPublished, refresh)
        .off(RoomEvent.TrackUnpublished, refresh);
      worker.terminate();
    },
  };
}
