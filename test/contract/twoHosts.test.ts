import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/fetch';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ApiClient } from '../../src/main/api/createRemoteClient';
import type { Database } from '../../src/main/services/ports';
import { fileDatabaseUrl, openDatabase } from '../../src/main/storage/openDatabase';
import { freePort } from '../support/freePort';
import { type DatabaseServer, startDatabaseServer } from '../support/startDatabaseServer';
import { type MeetingServer, startMeetingServer } from '../support/startMeetingServer';
import { type RunningProcess, startProcess } from '../support/startProcess';
import { waitUntil } from '../support/waitUntil';
import type { HostSettings } from './support/hostForever';
import { joinBySignal, type Presence } from './support/joinBySignal';
import { outboxOf } from './support/outboxOf';

const API_KEY = randomBytes(18).toString('base64url');
/** Its source is read by a compiler first. Milliseconds. */
const STARTED_MS = 40_000;
const SCRIPT = join(import.meta.dirname, 'support/hostForever.ts');
/** Faster than hosts look by themselves: nobody waits here long for what another host or LiveKit does not tell. */
const RHYTHM = { changesMs: 500, watchedMs: 500, unwatchedMs: 1000, leaseMs: 3000 };

interface HostProcess {
  process: RunningProcess;
  /** With the API key. */
  owner: ApiClient;
  guest: ApiClient;
  url: string;
}

/** A file on one machine, or a database server that both reach over the network. */
describe.each(['a shared file', 'a database server'])('two hosts on %s', (place) => {
  let folder: string;
  let databaseServer: DatabaseServer | undefined;
  let database: Database;
  let meetingServer: MeetingServer;
  let hosts: HostProcess[] = [];
  const processes: RunningProcess[] = [];
  const presences: Presence[] = [];

  async function startHost(settings: Pick<HostSettings, 'databaseUrl' | 'connection' | 'port'>): Promise<HostProcess> {
    const all: HostSettings = {
      ...settings,
      rhythm: RHYTHM,
      apiKey: API_KEY,
      publicUrl: 'https://meet.example.org',
      pageFolder: join(folder, 'no-page'),
    };
    const running = startProcess(process.execPath, ['--import', 'tsx', SCRIPT, JSON.stringify(all)]);
    processes.push(running);
    const [, url = ''] = await waitUntil(
      'the host listens',
      () => {
        if (!running.isRunning()) throw new Error(`The host ended at once\n${running.output()}`);
        return /listening on (\S+)/u.exec(running.output());
      },
      STARTED_MS,
    );
    const client = (headers: Record<string, string>): ApiClient =>
      createORPCClient(new RPCLink({ url: `${url}/rpc`, headers }));
    return { process: running, owner: client({ 'x-api-key': API_KEY }), guest: client({}), url };
  }

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'parley-two-hosts-'));
    const fileUrl = fileDatabaseUrl(join(folder, 'parley.db'));
    if (place !== 'a shared file') databaseServer = await startDatabaseServer(fileUrl);
    const databaseUrl = databaseServer?.url ?? fileUrl;
    database = await openDatabase(databaseUrl);
    const [firstPort, secondPort] = [await freePort(), await freePort()];
    // As behind a balancer, only one of them is told by LiveKit.
    meetingServer = await startMeetingServer(process.env, { webhook: `http://127.0.0.1:${firstPort}/livekit/webhook` });
    const { url, apiKey, apiSecret } = meetingServer;
    const connection = { url, apiKey, apiSecret };
    hosts = await Promise.all([firstPort, secondPort].map((port) => startHost({ databaseUrl, connection, port })));
  }, 3 * STARTED_MS);
  afterAll(async () => {
    for (const presence of presences) presence.leave();
    await Promise.all(processes.map((process) => process.kill()));
    await meetingServer.stop();
    database.close();
    await databaseServer?.close();
    await rm(folder, { recursive: true, force: true });
  });

  function both(): [HostProcess, HostProcess] {
    const [one, two] = hosts;
    if (!one || !two) throw new Error('Two hosts must run');
    return [one, two];
  }

  async function enter(host: HostProcess, link: string, participantName: string) {
    const { pathname, searchParams } = new URL(link);
    const roomId = pathname.split('/').at(-1) ?? '';
    const ticket = await host.guest.meetings.join({
      roomId,
      participantName,
      secret: searchParams.get('secret') ?? undefined,
    });
    const presence = await joinBySignal(ticket);
    presences.push(presence);
    return { ticket, presence };
  }

  test('a room made by one is there on the other, with the same answers and the same links', async () => {
    const [one, two] = both();
    const { roomId } = await one.owner.rooms.create({ roomName: 'Shared' });
    expect(await two.owner.rooms.get({ roomId })).toEqual(await one.owner.rooms.get({ roomId }));
    const list = { maxItems: 10 };
    expect(await two.owner.rooms.list(list)).toEqual(await one.owner.rooms.list(list));
    const { access } = await one.owner.rooms.get({ roomId });
    const link = access.anonymous.speaker.url ?? '';
    const { ticket, presence } = await enter(two, link, 'Ada');
    for (const host of both()) {
      await waitUntil('Ada is shown inside', async () => {
        const { status, meeting } = await host.owner.rooms.get({ roomId });
        return status === 'active_meeting' && meeting?.participants.some(({ name }) => name === 'Ada');
      });
    }
    await one.owner.meetings.updateState({ roomId, isLocked: true, forbidden: { chat: true } });
    expect(await two.owner.meetings.getState({ roomId })).toMatchObject({ isLocked: true, forbidden: { chat: true } });
    await expect(enter(two, link, 'Bo')).rejects.toMatchObject({ code: 'MEETING_LOCKED' });
    // Whoever follows their place on one host hears of polls and timers that come from the other.
    const inside = createORPCClient<ApiClient>(
      new RPCLink({ url: `${two.url}/rpc`, headers: { 'x-room-member-token': `Bearer ${ticket.memberToken}` } }),
    );
    let isAsked = false;
    for await (const place of await inside.meetings.watchPlace({ roomId })) {
      if (place.timer?.durationMs === 60_000 && place.pollsRevision > 0) break;
      if (isAsked) continue;
      isAsked = true;
      await one.owner.timer.start({ roomId, durationMs: 60_000 });
      await one.owner.polls.create({ roomId, question: 'Tea?', options: ['Yes', 'No'] });
    }
    expect((await inside.polls.list({ roomId })).polls).toMatchObject([{ question: 'Tea?' }]);
    await two.owner.participants.kick({ params: { roomId, identity: ticket.identity }, query: { ban: true } });
    await presence.ended;
    await one.owner.meetings.end({ roomId });
    for (const host of both()) expect((await host.owner.rooms.get({ roomId })).status).toBe('open');
    const [history] = (await two.owner.meetings.history({ roomId })).meetings;
    expect(history).toMatchObject({ endCause: 'ended', attendees: 1 });
  });

  test('whoever watches one hears of what the other changes', async () => {
    const [one, two] = both();
    const { roomId } = await one.owner.rooms.create({ roomName: 'Watched' });
    const changes = await two.owner.rooms.watch();
    const iterator = changes[Symbol.asyncIterator]();
    let heard = 0;
    const listening = (async () => {
      for (let next = await iterator.next(); !next.done; next = await iterator.next()) heard += 1;
    })();
    await waitUntil('the watch has begun', () => heard > 0);
    // Whoever begins to listen is told what has just changed; after that, only what changes.
    for (let changes = 0; changes < 3; changes += 1) {
      const before = heard;
      await one.owner.rooms.updateConfig({ roomId, config: { lobby: { enabled: changes % 2 === 0 } } });
      await waitUntil(
        () => `a change is heard of\n${two.process.output()}`,
        () => heard > before,
      );
    }
    await iterator.return?.();
    await listening.catch(() => {});
  });

  test('what is due is done once, though both see to it', async () => {
    const [one, two] = both();
    const rooms = await Promise.all(
      Array.from({ length: 6 }, () => one.owner.rooms.create({ roomName: 'Short', limits: { maxMeetingSeconds: 2 } })),
    );
    await Promise.all(
      rooms.map((room, index) =>
        enter(index % 2 === 0 ? one : two, room.access.anonymous.speaker.url ?? '', `Person ${index}`),
      ),
    );
    const isOver = async (roomId: string) => {
      const [meeting] = (await two.owner.meetings.history({ roomId })).meetings;
      return meeting?.endCause === 'max_duration';
    };
    for (const { roomId } of rooms) await waitUntil('the meeting is over', () => isOver(roomId), 30_000);
    for (const { roomId } of rooms) {
      const names = (await outboxOf(database, roomId)).map(({ name }) => name);
      expect(names.filter((name) => name === 'meetingStarted')).toHaveLength(1);
      expect(names.filter((name) => name === 'meetingEnded')).toHaveLength(1);
      expect((await one.owner.meetings.history({ roomId })).meetings).toHaveLength(1);
    }
  });

  test('one goes on when the other is killed, LiveKit reports to nobody, and nothing is lost', async () => {
    const [one, two] = both();
    const room = await one.owner.rooms.create({ roomName: 'Survivor' });
    const { roomId } = room;
    const { presence } = await enter(one, room.access.anonymous.speaker.url ?? '', 'Cy');
    await waitUntil('Cy is inside', async () => (await one.owner.rooms.get({ roomId })).meeting);
    await one.process.kill();
    await enter(two, room.access.anonymous.speaker.url ?? '', 'Di');
    await waitUntil(
      'the other host sees both',
      async () => (await two.owner.rooms.get({ roomId })).meeting?.participants.length === 2,
      40_000,
    );
    await two.owner.meetings.end({ roomId });
    await presence.ended;
    expect((await two.owner.rooms.get({ roomId })).status).toBe('open');
  }, 60_000);
});
