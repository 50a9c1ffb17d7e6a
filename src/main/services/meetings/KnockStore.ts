export type KnockState = 'waiting' | 'admitted' | 'denied';

/** Someone who waits in a lobby, or has been answered. Dates in milliseconds since the epoch. */
export interface Knock {
  knockId: string;
  roomId: string;
  name: string;
  state: KnockState;
  device?: string;
  date: number;
  /** When they were last there to be answered; of those who were answered, when that was. */
  seenDate: number;
}

/** The lobbies. Tokens are hashed before they are written. */
export interface KnockStore {
  /**
   * False where `limit` wait already, or the room has `kept` of whatever state. Takes the place of what waits under the
   * same device, and forgets the room's knocks that nobody was seen at since `forgetBefore`, and those that were admitted
   * before `admittedBefore`.
   */
  insert(
    knock: Knock,
    token: string,
    rules: { limit: number; seenSince: number; kept: number; forgetBefore: number; admittedBefore: number },
  ): Promise<boolean>;
  findByToken(roomId: string, token: string): Promise<Knock | undefined>;
  /** Whether this browser was turned away. */
  isDeviceDenied(roomId: string, device: string): Promise<boolean>;
  /** Who waits and was seen since then, the longest waiting first. */
  waiting(roomId: string, seenSince: number): Promise<Knock[]>;
  touch(knockId: string, date: number): Promise<void>;
  /** Answers those of them who wait. How many that were. */
  answer(
    roomId: string,
    knockIds: readonly string[],
    answer: { state: 'admitted' | 'denied'; by: string; date: number },
  ): Promise<number>;
  /** True for the one who comes with what was admitted since then: it is good once. */
  takeAdmitted(roomId: string, token: string, since: number): Promise<boolean>;
  /** Someone stopped waiting. */
  remove(roomId: string, token: string): Promise<void>;
}
