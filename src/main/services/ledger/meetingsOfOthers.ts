import type { MeetingStore } from './MeetingStore';

/** Names of the rooms in whose meetings somebody else is inside, as it is written. */
export async function meetingsOfOthers(
  store: Pick<MeetingStore, 'allRunning' | 'present'>,
  ownIdentity: string | undefined,
): Promise<string[]> {
  const running = await store.allRunning();
  const present = await store.present(running.map(({ meetingId }) => meetingId));
  return running
    .filter(({ meetingId }) => present.get(meetingId)?.some(({ identity }) => identity !== ownIdentity))
    .map(({ roomName }) => roomName);
}
