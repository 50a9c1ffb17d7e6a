import type { MeetingTimer } from '../../../shared/domain/meetingTimer';

/** The timers of running meetings. */
export interface TimerStore {
  find(meetingId: string): Promise<MeetingTimer | undefined>;
  /** In place of any that is there. False where the meeting is over. */
  start(roomId: string, meetingId: string, timer: MeetingTimer): Promise<boolean>;
  /** False where it is not any more as it was read. */
  replace(meetingId: string, before: MeetingTimer, after: MeetingTimer): Promise<boolean>;
  remove(meetingId: string): Promise<void>;
}
