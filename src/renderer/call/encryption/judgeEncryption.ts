/**
 * How it stands with what someone sends. `confirmed`: they have our key, they showed it. `on`: encrypted. `off`: in the
 * clear. `unreadable`: encrypted with another key than ours. `silent`: they should have shown our key and have not.
 */
export type EncryptionState = 'confirmed' | 'on' | 'off' | 'unreadable' | 'silent';

/** What the states of all others mean together. */
export type EncryptionVerdict =
  /** Nothing speaks against it. */
  | 'good'
  /** Nobody can be understood: it is our key. */
  | 'own-key'
  /** Some can, some cannot: it is their key. */
  | 'other-key'
  /** Somebody sends in the clear. */
  | 'open';

export function judgeEncryption(states: readonly EncryptionState[]): EncryptionVerdict {
  const has = (...wanted: EncryptionState[]) => states.some((state) => wanted.includes(state));
  if (has('unreadable', 'silent') && !has('confirmed')) return 'own-key';
  if (has('off')) return 'open';
  return has('unreadable', 'silent') ? 'other-key' : 'good';
}
