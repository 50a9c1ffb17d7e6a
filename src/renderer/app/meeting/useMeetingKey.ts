import { useEffect, useEffectEvent, useState } from 'react';
import { keyInFragment } from '../../../shared/domain/linkKey';
import type { Call } from '../../call/Call';
import type { Encryption } from '../../call/encryption/createCallEncryption';
import { isEncryptionSupported } from '../../call/encryption/isEncryptionSupported';
import { makeKey, readKey } from '../../call/encryption/keyText';
import { rememberedKey, rememberKey } from '../../store/meetingKey';
import type { RoomFacts } from './Door';

/** The key of an encrypted meeting, from before the door until after the call. */
export interface MeetingKey {
  isEncrypted: boolean;
  /** False where this browser cannot encrypt: it stays outside. */
  isSupported: boolean;
  /** As typed. */
  text: string;
  /** It came with the link, or is known from before in this tab. */
  isGiven: boolean;
  /** How often somebody wanted to go in without it since it was last changed. */
  misses: number;
  setText(text: string): void;
  /** Makes a new one, for a meeting that has none yet. */
  make(): void;
  /** Asks for the key where it is missing; tells whether one may go in. */
  check(): boolean;
  /** What the call is made with; undefined where it is not encrypted. */
  encryption(): Promise<Encryption | undefined>;
}

/** The browser's word for another fragment, and the router's for another address. */
const CHANGES = ['hashchange', 'pushState'] as const;

/** Keeps the key for the tab. `call`: where it may change while one is inside. */
export function useMeetingKey({ config, meetingKey }: RoomFacts, call: Call | undefined): MeetingKey {
  const { id, given } = meetingKey ?? {};
  const [first] = useState(() => readKey(given ?? '') ?? (id === undefined ? undefined : rememberedKey(id)));
  const [text, setText] = useState(first ?? '');
  const [isGiven, setGiven] = useState(first !== undefined);
  const [misses, setMisses] = useState(0);
  const isEncrypted = config ? config.e2ee.enabled : first !== undefined;
  const key = readKey(text);

  const { encryption } = call ?? {};
  const [page] = useState(pageAddress);
  const take = useEffectEvent(() => {
    // On the way to another room, the key is that room's.
    if (pageAddress() !== page) return;
    const next = readKey(keyInFragment(window.location.hash) ?? '');
    if (next === undefined) return;
    setText(next);
    setGiven(true);
    setMisses(0);
    void encryption?.enterKey(next);
    if (id !== undefined) putAway(id, next);
  });
  useEffect(() => {
    // A newer link to where one already is changes the address alone, and says so by another name where the app opens it.
    for (const change of CHANGES) window.addEventListener(change, take);
    return () => {
      for (const change of CHANGES) window.removeEventListener(change, take);
    };
  }, []);

  useEffect(() => {
    if (id !== undefined && first !== undefined) putAway(id, first);
  }, [id, first]);

  const inUse = encryption?.key;
  useEffect(() => {
    if (!inUse) return undefined;
    const keep = () => {
      setText(inUse.get());
      if (id !== undefined) rememberKey(id, inUse.get());
    };
    keep();
    return inUse.subscribe(keep);
  }, [inUse, id]);

  const change = (next: string) => {
    setText(next);
    setGiven(false);
    setMisses(0);
  };
  return {
    isEncrypted,
    isSupported: !isEncrypted || isEncryptionSupported(),
    text,
    isGiven,
    misses,
    setText: change,
    make: () => change(makeKey((length) => crypto.getRandomValues(new Uint8Array(length)))),
    check() {
      const lacks = isEncrypted && key === undefined;
      setMisses((count) => (lacks ? count + 1 : 0));
      return !lacks && (!isEncrypted || isEncryptionSupported());
    },
    async encryption() {
      if (!isEncrypted) return undefined;
      if (key === undefined) throw new Error('An encrypted meeting without a key.');
      const { createEncryption } = await import('../../call/encryption/createEncryption');
      return createEncryption(key);
    },
  };
}

/** Remembered for the tab, the key need not stand in the address, where a shared screen shows it. */
function putAway(id: string, key: string): void {
  if (!rememberKey(id, key)) return;
  if (window.location.hash) window.history.replaceState(window.history.state, '', pageAddress());
}

function pageAddress(): string {
  return window.location.pathname + window.location.search;
}
