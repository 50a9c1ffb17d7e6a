import type { CallOptions, Ticket } from '../CallOptions';
import type { Encryption } from '../encryption/createCallEncryption';
import type { LocalMedia } from '../media/createLocalMedia';

/** A breakout room that a call is in. */
export interface BreakoutPlace {
  breakoutId: string;
  name: string;
}

/** What makes the call of a breakout room another one than that of its meeting. */
export interface Branch extends Ticket {
  /** Absent: as the meeting has none. */
  encryption?: Encryption;
  breakout: BreakoutPlace;
  refreshTicket: () => Promise<Ticket>;
}

/** The options of a call that branches off another: the same person, with the same devices, which it only borrows. */
export function branchOptions(
  options: CallOptions,
  local: LocalMedia,
  branch: Branch,
  key: string | undefined,
): CallOptions {
  return {
    ...options,
    ...branch,
    // The meeting's worker goes on with the meeting; the key is the same.
    encryption: key === undefined ? undefined : options.encryption?.another(key),
    // What is written in a breakout room is kept by nobody.
    archive: undefined,
    media: { ...options.media, deviceIds: local.chosen.get(), local, isLent: true },
  };
}
