import type { Case } from '../support/Case';
import { firstOf, outcome } from '../support/outcome';

export const systemCases: Record<string, Case> = {
  'system.info': async ({ owner, guest }) => {
    // Which kind of workspace it is depends on whether the answer was forwarded.
    const general = async (client: typeof owner) => ({ ...(await client.system.info()), workspace: undefined });
    return [await outcome(general(owner)), await outcome(general(guest))];
  },

  'system.watchMeetingServer': async ({ owner, guest }) => [
    await outcome(firstOf(owner.system.watchMeetingServer(), 1)),
    await outcome(firstOf(guest.system.watchMeetingServer(), 1)),
  ],

  'system.restartMeetingServer': async ({ owner, guest }) => [
    await outcome(owner.system.restartMeetingServer()),
    await outcome(guest.system.restartMeetingServer()),
  ],
};
