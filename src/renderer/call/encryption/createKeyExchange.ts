import { DisconnectReason, type Room as LiveKitRoom, type RemoteParticipant, RoomEvent } from 'livekit-client';
import {
  KEY_TOPIC,
  type KeyHandover,
  type KeyMessage,
  keyHandover,
  keyMessage,
} from '../../../shared/protocol/encryption';
import { type Sender, senderOf, type Topics } from '../createTopics';
import { generationOf, makeKey } from './keyText';
import { type KeyOrder, supersedes, turnDelay } from './rotation';
import { createKeyPair, unwrapText, type WrapContext, wrapText } from './wrapKey';

/** Whoever was here for so long without a word may have the key all the same: other programs say no hello. */
const MAY_KNOW_MS = 10_000;
/** Nobody who was removed is given a key this long; afterwards they may have come again by right. */
const EXCLUDED_MS = 30_000;
/** Those who have not yet said by what key they can be reached are waited for so long before the key changes. */
const HELLO_WAIT_MS = 1500;
/** What was sent by the old key and is still on its way can be opened for so long. */
const OLD_KEY_MS = 10_000;

/** The keys of a meeting as one after another they are in use. */
export interface KeyKeeper {
  /** The one in use. */
  current(): { key: string } & KeyOrder;
  /** Takes another into use. */
  use(key: string, from: string): Promise<void>;
  forget(key: string): Promise<void>;
}

interface KeyExchangeParts {
  room: LiveKitRoom;
  topics: Topics;
  keeper: KeyKeeper;
  random: (length: number) => Uint8Array;
  now: () => number;
  /** Someone has shown that they have our key. */
  onShown: (identity: string) => void;
}

export interface KeyExchange {
  /** Shows everybody that we have the key, and how we can be given another. */
  sayHello(): void;
  dispose(): void;
}

/**
 * Changes the key when someone was removed: a moderator makes another and hands it to each of those who stay, closed for
 * them alone. Everything here goes in packets that are themselves encrypted, so whoever lacks the key is not heard.
 */
export function createKeyExchange({ room, topics, keeper, random, now, onShown }: KeyExchangeParts): KeyExchange {
  const own = createKeyPair();
  /** The first public key of each who is here. It stays theirs: another in its place would be somebody else's. */
  const peers = new Map<string, { sid: string; publicKey: string }>();
  const excluded = new Map<string, number>();
  /** Who was removed and may still have the key in use. */
  const owed = new Set<string>();
  const timers = new Set<ReturnType<typeof setTimeout>>();
  let turn: ReturnType<typeof setTimeout> | undefined;

  const later = (run: () => void, delayMs: number) => {
    const timer = setTimeout(() => {
      timers.delete(timer);
      run();
    }, delayMs);
    timers.add(timer);
    return timer;
  };
  const self = () => room.localParticipant;
  const mayRotate = () => senderOf(self()).isModerator;
  const isExcluded = (identity: string) => (excluded.get(identity) ?? 0) > now();
  const exclude = (identity: string) => excluded.set(identity, now() + EXCLUDED_MS);
  const warn = (error: unknown) => console.warn('A key could not be handed over', error);
  const send = (message: KeyMessage, to?: string) =>
    topics.send(KEY_TOPIC, message, to === undefined ? {} : { to: [to] });

  const sayHello = async (to?: string) => send({ kind: 'hello', publicKey: (await own).publicKey }, to);

  const onHello = (publicKey: string, { identity }: Sender) => {
    const sid = room.remoteParticipants.get(identity)?.sid;
    if (sid === undefined) return;
    const known = peers.get(identity);
    if (known?.sid === sid && known.publicKey !== publicKey) return;
    peers.set(identity, { sid, publicKey });
    onShown(identity);
    if (known?.sid !== sid) sayHello(identity).catch(warn);
  };

  /** Only those are left out whom somebody has put out. */
  const staying = () => [...room.remoteParticipants.keys()].filter((identity) => !isExcluded(identity));

  const takeUse = async (key: string, from: string, without: readonly string[]) => {
    const before = keeper.current().key;
    for (const identity of without) owed.delete(identity);
    await keeper.use(key, from);
    if (before !== key) later(() => keeper.current().key !== before && keeper.forget(before).catch(warn), OLD_KEY_MS);
    if (owed.size > 0) planTurn();
  };

  const rotate = async () => {
    const missing = () => staying().some((identity) => !peers.has(identity));
    const giveUpAt = now() + HELLO_WAIT_MS;
    while (missing() && now() < giveUpAt) await new Promise<void>((resolve) => later(resolve, 100));
    if (owed.size === 0 || !mayRotate()) return;
    const generation = keeper.current().generation + 1;
    const key = makeKey(random, generation);
    const without = [...excluded.keys()].filter(isExcluded).slice(0, 100);
    // Also those who are left out no longer: they are not here, or have come again by right. Else it would never end.
    const settled = [...owed];
    const text = JSON.stringify({ key, without } satisfies KeyHandover);
    const pair = await own;
    await Promise.all(
      staying().map(async (to) => {
        const peer = peers.get(to);
        // They are told on their own screen that their key does not fit any more.
        if (!peer) return;
        const context: WrapContext = { room: room.name, from: self().identity, to, generation };
        const closed = await wrapText(pair, peer.publicKey, context, text);
        await send({ kind: 'key', generation, publicKey: pair.publicKey, ...closed }, to).catch(warn);
      }),
    );
    // Another's may have come meanwhile and be the one that all agree on.
    if (supersedes({ generation, from: self().identity }, keeper.current())) {
      await takeUse(key, self().identity, settled);
    }
  };

  const planTurn = () => {
    if (!mayRotate()) return;
    clearTimeout(turn);
    const others = [...room.remoteParticipants.values()].filter((other) => senderOf(other).isModerator);
    const moderators = [self().identity, ...others.map(({ identity }) => identity)];
    turn = later(() => void rotate().catch(warn), turnDelay(self().identity, moderators));
  };

  const onKey = async (message: Extract<KeyMessage, { kind: 'key' }>, { identity: from, isModerator }: Sender) => {
    const { generation, publicKey } = message;
    if (!isModerator || peers.get(from)?.publicKey !== publicKey) return;
    if (!supersedes({ generation, from }, keeper.current())) return;
    const context: WrapContext = { room: room.name, from, to: self().identity, generation };
    const text = await unwrapText(await own, publicKey, context, message);
    const { data: handed } = keyHandover.safeParse(JSON.parse(text));
    if (!handed) throw new Error('What was handed over is no key.');
    const { key, without } = handed;
    // Opening takes a moment, in which another may have come.
    if (generationOf(key) !== generation || !supersedes({ generation, from }, keeper.current())) return;
    without.forEach(exclude);
    await takeUse(key, from, without);
  };

  const onGone = ({ identity, joinedAt }: RemoteParticipant, reason?: DisconnectReason) => {
    const knew = peers.has(identity) || now() - (joinedAt?.getTime() ?? 0) > MAY_KNOW_MS;
    peers.delete(identity);
    if (reason !== DisconnectReason.PARTICIPANT_REMOVED) return;
    exclude(identity);
    // Who is put out at the door, without ever having shown the key, costs nobody a new one.
    if (!knew) return;
    owed.add(identity);
    planTurn();
  };

  const stop = topics.on(KEY_TOPIC, keyMessage, (message, sender) => {
    if (!sender) return;
    if (message.kind === 'hello') onHello(message.publicKey, sender);
    else onKey(message, sender).catch(warn);
  });
  room.on(RoomEvent.ParticipantDisconnected, onGone);

  return {
    sayHello: () => void sayHello().catch(warn),
    dispose() {
      stop();
      room.off(RoomEvent.ParticipantDisconnected, onGone);
      for (const timer of timers) clearTimeout(timer);
    },
  };
}
