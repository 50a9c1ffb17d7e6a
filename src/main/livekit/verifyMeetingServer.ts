import type { LiveKitConnection } from './connection';
import { createRoomCalls } from './createRoomCalls';

/** One real call: throws a Fault unless a LiveKit server answers, takes the key and has our time. */
export async function verifyMeetingServer(connection: LiveKitConnection): Promise<void> {
  await createRoomCalls(() => connection, Date.now).check();
}
