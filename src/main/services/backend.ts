import { randomBytes } from 'node:crypto';
import { type Accounts, createAccounts } from './accounts/createAccounts';
import { createSignedTokens, type SignedTokens } from './accounts/createSignedTokens';
import type { PasswordCost } from './accounts/passwords';
import { type Appearance, createAppearance } from './appearance';
import { createAttempts } from './attempts';
import { createEmbedding, type Embedding, EVERY_PARENT } from './embedding';
import type { RemoveRoom } from './ledger/createEndings';
import { createHistory, type History } from './ledger/createHistory';
import { createMeetingLedger } from './ledger/createMeetingLedger';
import { createRoomChanges, type RoomChanges } from './ledger/createRoomChanges';
import type { MeetingLedger } from './ledger/MeetingLedger';
import { createLinkOrigin, type LinkOrigin } from './linkOrigin';
import { createLinks, type Links } from './links';
import { createMeetingServices, type MeetingServices } from './meetings/createMeetingServices';
import { createMemberTokens } from './meetings/memberTokens';
import { createMembers, type Members } from './members/createMembers';
import type { Clock, Database, Log, MeetingServer, Random } from './ports';
import { createReach, type Reach } from './reachability';
import { createRecordings, type Recordings } from './recordings/createRecordings';
import { createRoomAccess, type RoomAccess } from './rooms/createRoomAccess';
import { createRooms } from './rooms/createRooms';
import type { Rooms } from './rooms/Rooms';
import { createScheduler, type Scheduler } from './schedule/createScheduler';
import { createTimekeeper, type Timekeeper } from './schedule/createTimekeeper';
import { RHYTHM, type Rhythm } from './schedule/rhythm';
import { createBreakoutKeeper } from './together/createBreakoutKeeper';
import { createDividedServer } from './together/createDividedServer';
import { createWebhooks, type Webhooks } from './webhooks/createWebhooks';

/** All use cases of one workspace over its own data and its own LiveKit server. What the api router works on. */
export interface Backend extends Accounts, Omit<MeetingServices, 'onArrival'> {
  /** Where the LiveKit server comes from. */
  kind: 'computer' | 'livekit';
  version: string;
  database: Database;
  server: MeetingServer;
  origin: LinkOrigin;
  watch: Pick<RoomChanges, 'changed' | 'subscribe'>;
  rooms: Rooms;
  members: Members;
  /** Who sees and who manages which room. */
  roomAccess: RoomAccess;
  appearance: Appearance;
  ledger: MeetingLedger;
  history: History;
  scheduler: Scheduler;
  /** Not started yet. */
  timekeeper: Timekeeper;
  recordings: Recordings;
  /** Tokens that programs sign with an API key. */
  signedTokens: SignedTokens;
  links: Links;
  reach: Reach;
  webhooks: Webhooks;
  embedding: Embedding;
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
  /** Of the certificate that our own HTTP server has. */
  certificateFingerprint?(): string;
  /** Ports of the embedded server for sound and pictures. */
  mediaPorts?(): { udp: number; tcp?: number } | undefined;
  /** Keys of the configuration. */
  apiKeys?: readonly string[];
  passwordCost?: PasswordCost;
  /** Webhooks may go to this machine and its private networks. */
  webhookAllowPrivate?: boolean;
  /** Who may embed rooms until an administrator says otherwise. */
  embedParents?: readonly string[];
  log: Log;
  rhythm?: Readonly<Rhythm>;
  now?: Clock;
  random?: Random;
}

/** Puts the use cases of one workspace together. */
export function createLocalBackend(options: LocalBackendOptions): Backend {
  const { kind, version, database, log, rhythm = RHYTHM, now = Date.now, random = randomBytes } = options;
  const server = createDividedServer(options.server, database.breakouts);
  const attempts = createAttempts(now);
  const origin = createLinkOrigin(options);
  const store = database.rooms;
  const { apiKeys = [], passwordCost } = options;
  const accounts = createAccounts({ database, attempts, apiKeys, passwordCost, log, now, random });
  if (options.embedParents?.includes(EVERY_PARENT)) {
    log.warn({}, 'Every site may embed rooms of this host, as its configuration says');
  }
  const webhooks = createWebhooks({
    store: database.webhooks,
    rooms: store,
    audit: accounts.audit,
    publicUrl: options.publicUrl,
    allowPrivate: options.webhookAllowPrivate ?? false,
    version,
    now,
    random,
    log,
  });
  const changes = createRoomChanges(database.changes, log, rhythm.changesMs);
  const removeRoom: RemoveRoom = async (roomId, policy) => {
    await rooms.removeDue(roomId, policy);
  };
  const ledger = createMeetingLedger({
    store: database.meetings,
    rooms: store,
    leases: database.leases,
    changes: {
      ...changes,
      changed(roomId) {
        changes.changed(roomId);
        // With most of its changes the ledger writes events down.
        webhooks.dispatcher.noteEvents();
      },
    },
    server,
    removeRoom,
    participantJoined: (roomId, identity) => onArrival(roomId, identity),
    sideRoomReported: (event) => breakoutKeeper.receive(event),
    sideRoomSeen: (name, identities) => breakoutKeeper.look(name, identities),
    leaseMs: rhythm.leaseMs,
    now,
    random,
    log,
  });
  const { meetings, leases, schedule } = database;
  const breakoutKeeper = createBreakoutKeeper({
    ...{ breakouts: database.breakouts, places: database.places, ledger, server, now },
    setDue: schedule.setBreakoutsDue,
    changed: changes.changed,
  });
  const due = {
    breakouts: breakoutKeeper,
    schedule,
    leases,
    rooms: store,
    meetings,
    ledger,
    server,
    removeRoom,
    now,
    log,
  };
  const scheduler = createScheduler(due);
  const timekeeper = createTimekeeper({ ledger, scheduler, changes, server, rhythm, now, log });
  const { audit } = accounts;
  const { members, users, places, knocks, breakouts, chats, polls, timers, settings } = database;
  const { onArrival, ...inMeetings } = createMeetingServices({
    ...{ rooms: store, members, places, knocks, breakouts, settings, ledger, changes, server, attempts, origin, audit },
    ...{ users, chats, polls, timers },
    ...{ log, now, random },
  });
  const roomAccess = createRoomAccess({ rooms: store, members, heldPlace: inMeetings.authority.held });
  const { changed } = changes;
  const rooms = createRooms({ store, access: roomAccess, ledger, audit, changed, now, random });
  return {
    kind,
    version,
    database,
    server,
    origin,
    watch: changes,
    rooms,
    members: createMembers({
      store: members,
      access: roomAccess,
      findUser: database.users.find,
      rulesChanged: inMeetings.meetings.rulesChanged,
      ...{ audit, now, random, log },
    }),
    roomAccess,
    appearance: createAppearance({ settings, audit }),
    ledger,
    history: createHistory({ store: meetings, rooms: store, access: roomAccess }),
    scheduler,
    timekeeper,
    ...inMeetings,
    recordings: createRecordings({
      store: database.recordings,
      ...{ rooms: store, members, ledger, attempts, origin, audit, authority: inMeetings.authority },
      memberTokens: createMemberTokens({ settings, now, random }),
    }),
    signedTokens: createSignedTokens({ keys: apiKeys, attempts, now }),
    reach: createReach({ ...options, now }),
    links: createLinks({ store, members, access: roomAccess, attempts, origin }),
    webhooks,
    embedding: createEmbedding({
      settings: database.settings,
      initial: options.embedParents ?? [],
      audit: accounts.audit,
    }),
    ...accounts,
    close() {
      void timekeeper.close();
      changes.close();
      void webhooks.dispatcher.stop();
      database.close();
    },
  };
}
