import { standingIn } from '../../../shared/domain/admit';
import { isAdmin } from '../../../shared/domain/caller';
import { Fault } from '../../../shared/domain/fault';
import { CHECK_MAX_MS, checkRoomName } from '../../../shared/domain/sideRoom';
import { createAttempts } from '../attempts';
import { randomId } from '../randomId';
import type { Visitor } from '../visitor';
import type { Approach, Door } from './createDoor';
import type { Grants } from './grantsFor';
import type { MeetingDeps } from './MeetingDeps';

/** How many tests may begin at one address in five minutes: an office of people behind one, each a few times. */
const MAX_TESTS = 60;
/** 100 bits: nobody comes upon the test of another. */
const ID_LENGTH = 20;

/** What is sent, and comes back to the second one. */
const NEAR: Grants = { sources: ['MICROPHONE', 'CAMERA'], canPublishData: true };
const FAR: Grants = { sources: [], canPublishData: false };

/** What to test the way with before a call: two who meet where nobody else is. */
export interface ConnectionCheck {
  check(approach: Approach, visitor: Visitor): Promise<{ serverUrl: string; token: string; farToken: string }>;
}

type Deps = Pick<MeetingDeps, 'server' | 'now' | 'random'> & { door: Door };

export function createConnectionCheck({ server, now, random, door }: Deps): ConnectionCheck {
  const tests = createAttempts(now, MAX_TESTS);

  return {
    async check(approach, visitor) {
      const at = await door.find(approach, visitor);
      const standing = standingIn(await door.arrival(at, visitor));
      if (!standing.ok) throw new Fault(standing.code);
      if (!isAdmin(visitor.caller)) {
        tests.check(visitor.address);
        tests.failed(visitor.address);
      }
      await server.check();
      const roomId = checkRoomName(randomId(random, ID_LENGTH));
      const tokenFor = (identity: string, grants: Grants) =>
        server.mintToken({
          ...{ roomId, identity, name: '', role: 'speaker', grants },
          // Both, and whoever of them comes anew before the one before is known to be gone.
          maxParticipants: 4,
          validMs: CHECK_MAX_MS,
        });
      const [token, farToken] = await Promise.all([tokenFor('near', NEAR), tokenFor('far', FAR)]);
      return { serverUrl: server.address(visitor.origin), token, farToken };
    },
  };
}
