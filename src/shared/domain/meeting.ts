import type { Role } from './role';

/** Someone in a meeting, as far as those outside may know. */
export interface MeetingParticipant {
  identity: string;
  name: string;
  role: Role;
  /** Milliseconds since the epoch. */
  joinedDate: number;
}

/** One occurrence in a room, while it runs. */
export interface Meeting {
  /** Milliseconds since the epoch. */
  startDate: number;
  participants: MeetingParticipant[];
}
