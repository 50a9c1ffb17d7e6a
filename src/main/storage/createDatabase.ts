import type { Client } from '@libsql/client';
import { drizzle } from 'drizzle-orm/libsql';
import type { ErrorCode } from '../../shared/domain/errorCode';
import type { Database } from '../services/ports';
import { createApiKeyStore } from './createApiKeyStore';
import { createAuditStore } from './createAuditStore';
import { createBreakoutStore } from './createBreakoutStore';
import { createChangeStore } from './createChangeStore';
import { createChatStore } from './createChatStore';
import { createKnockStore } from './createKnockStore';
import { createLeaseStore } from './createLeaseStore';
import { createMeetingStore } from './createMeetingStore';
import { createMemberStore } from './createMemberStore';
import { createPlaceStore } from './createPlaceStore';
import { createPollStore } from './createPollStore';
import { createRecordingStore } from './createRecordingStore';
import { createRoomStore } from './createRoomStore';
import { createScheduleStore } from './createScheduleStore';
import { createSessionStore } from './createSessionStore';
import { createSettingStore } from './createSettingStore';
import { createTimerStore } from './createTimerStore';
import { createUserStore } from './createUserStore';
import { createWebhookStore } from './createWebhookStore';
import { withStorage } from './withStorage';

/** The stores over a database that is up to date. `close` closes the client. */
export function createDatabase(client: Client, notices: readonly ErrorCode[] = []): Database {
  const db = drizzle(client);
  return {
    rooms: createRoomStore(db),
    members: createMemberStore(db),
    users: createUserStore(db),
    sessions: createSessionStore(db),
    apiKeys: createApiKeyStore(db),
    audit: createAuditStore(db),
    settings: createSettingStore(db),
    places: createPlaceStore(db),
    knocks: createKnockStore(db),
    breakouts: createBreakoutStore(db),
    chats: createChatStore(db),
    polls: createPollStore(db),
    timers: createTimerStore(db),
    webhooks: createWebhookStore(db),
    recordings: createRecordingStore(db),
    meetings: createMeetingStore(db),
    changes: createChangeStore(db),
    leases: createLeaseStore(db),
    schedule: createScheduleStore(db),
    notices,
    ping: () =>
      withStorage(async () => {
        await client.execute('SELECT 1');
      }),
    close: () => client.close(),
  };
}
