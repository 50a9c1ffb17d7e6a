/** Which rooms something has changed about, on whatever host. */
export interface ChangeStore {
  /** The number of the last change. */
  last(): Promise<number>;
  /** Rooms with changes after this one, the earliest first. */
  since(sequence: number): Promise<{ roomIds: string[]; last: number }>;
  /** Forgets changes that nobody waits for any more. */
  prune(): Promise<void>;
}
