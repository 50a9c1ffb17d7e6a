import { BaseKeyProvider, createKeyMaterialFromString, type KeyInfo, KeyProviderEvent } from 'livekit-client';
import { generationOf } from './keyText';

/** Keys that LiveKit's worker keeps side by side, so that what was sent before a change can still be opened. */
const RING_SIZE = 16;

/** Hands LiveKit's worker the keys of the meeting: one for everybody, at the place in the ring that its generation has. */
export class KeyRing extends BaseKeyProvider {
  readonly #keys = new Map<number, KeyInfo>();
  #current = 0;

  constructor() {
    // A key that does not fit one person may still fit the next: none is ever given up.
    super({ sharedKey: true, ratchetWindowSize: 0, failureTolerance: -1, keyringSize: RING_SIZE });
  }

  /** From now on we send by this key, and read what is sent by it. */
  async use(key: string): Promise<void> {
    await this.#put(key, true);
  }

  /** From now on nothing opens any more that is sent by this key. */
  async forget(key: string): Promise<void> {
    const index = generationOf(key) % RING_SIZE;
    // The ring has no way to remove a key; one that nobody knows takes its place.
    if (index !== this.#current) await this.#put(crypto.randomUUID(), false, index);
  }

  override getKeys(): KeyInfo[] {
    return [...this.#keys.values()];
  }

  override getLatestManuallySetKeyIndex(): number {
    return this.#current;
  }

  async #put(key: string, isCurrent: boolean, keyIndex = generationOf(key) % RING_SIZE): Promise<void> {
    const info: KeyInfo = { key: await createKeyMaterialFromString(key), keyIndex };
    this.#keys.set(keyIndex, info);
    if (isCurrent) this.#current = keyIndex;
    this.emit(KeyProviderEvent.SetKey, info, isCurrent);
  }
}
