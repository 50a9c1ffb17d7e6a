import { randomBytes } from 'node:crypto';
import { createAttempts } from './attempts';
import { createLinkOrigin, type LinkOrigin } from './linkOrigin';
import { createLinks, type Links } from './links';
import { createMeetings, type Meetings } from './meetings';
import { createMeetingWatch, type MeetingWatch } from './meetingWatch';
import type { Clock, Database, Log, MeetingServer, Random } from './ports';
import { createRooms, type Rooms } from './rooms';
import { createSessions, type Sessions } from './sessions';

/** All use cases of one workspace over its own data and its own LiveKit server. What the api router works on. */
export interface Backend {
  /** Where the LiveKit server comes from. */
  kind: 'computer' | 'livekit';
  version: string;
  database: Database;
  server: MeetingServer;
  origin: LinkOrigin;
  watch: MeetingWatch;
  rooms: Rooms;
  meetings: Meetings;
  links: Links;
  sessions: Sessions;
  /** Ends watches and closes the database; the LiveKit server is its owner's to stop. */
  close(): void;
}

export interface LocalBackendOptions {
  kind: Backend['kind'];
  version: string;
  database: Database;
  server: MeetingServer;
  /** The configured public address of this host. */
  publicUrl?: string;
  /** The address of our own HTTP server, as others here can reach it. */
  localUrl(): string;
  apiKeys?: readonly string[];
  passwords?: readonly string[];
  log: Log;
  now?: Clock;
  random?: Random;
}

/** Puts the use cases of one workspace together. */
export function createLocalBackend(options: LocalBackendOptions): Backend {
  const { kind, version, database, server, log, now = Date.now, random = randomBytes } = options;
  const attempts = createAttempts(now);
  const origin = createLinkOrigin(options);
  const store = database.rooms;
  const watch = createMeetingWatch({ server, markSeen: store.markSeen, now, log });
  const { apiKeys = [], passwords = [] } = options;
  return {
    kind,
    version,
    database,
    server,
    origin,
    watch,
    rooms: createRooms({ store, watch, server, now, random }),
    meetings: createMeetings({ store, server, watch, attempts, origin, random }),
    links: createLinks({ store, attempts, origin }),
    sessions: createSessions({ store: database.sessions, attempts, apiKeys, passwords, now, random }),
    close() {
      watch.close();
      database.close();
    },
  };
}
