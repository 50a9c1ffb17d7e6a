/** What a user of the host may do everywhere. Names as in OpenVidu Meet. */
export const USER_ROLES = ['admin', 'room_manager', 'room_member'] as const;
export type UserRole = (typeof USER_ROLES)[number];

/** Someone with an account on this host. Dates in milliseconds since the epoch. */
export interface User {
  /** 3 to 40 of `a-z`, `0-9` and `_`. What they log in with. */
  userId: string;
  name: string;
  role: UserRole;
  registrationDate: number;
  roleUpdatedAt: number;
}

export const USER_ID_PATTERN = /^[a-z0-9_]{3,40}$/u;
/** Characters. Length is what makes a password strong; nothing else is asked for. */
export const PASSWORD_MIN = 10;
export const PASSWORD_MAX = 200;
