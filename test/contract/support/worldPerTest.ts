import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import { type MeetingServer, startMeetingServer } from '../../support/startMeetingServer';
import { createMeetingWorld, type MeetingWorld } from './createMeetingWorld';

type SharedWorld = Readonly<Omit<MeetingWorld, 'close'>> & { readonly meetingServer: MeetingServer };

/**
 * A world of its own for each test of a file, all on one LiveKit server; what is returned is always that of the test that
 * runs. A test after which the hosts have logged an error fails.
 */
export function worldPerTest(): SharedWorld {
  let meetingServer: MeetingServer | undefined;
  let world: MeetingWorld | undefined;
  beforeAll(async () => {
    meetingServer = await startMeetingServer();
  });
  beforeEach(async () => {
    world = await createMeetingWorld(running(meetingServer));
  });
  afterEach(async () => {
    const { errors, close } = running(world);
    // What is logged while a world is taken down is about the taking down.
    const logged = [...errors];
    await close();
    expect(logged).toEqual([]);
  });
  afterAll(() => running(meetingServer).stop());
  return {
    get meetingServer() {
      return running(meetingServer);
    },
    get backend() {
      return running(world).backend;
    },
    get server() {
      return running(world).server;
    },
    get errors() {
      return running(world).errors;
    },
    get databaseUrl() {
      return running(world).databaseUrl;
    },
    get clock() {
      return running(world).clock;
    },
    otherHost: () => running(world).otherHost(),
    room: (...about) => running(world).room(...about),
    enter: (...about) => running(world).enter(...about),
  };
}

function running<T>(part: T | undefined): T {
  if (part === undefined) throw new Error('There is a world only while a test runs.');
  return part;
}
