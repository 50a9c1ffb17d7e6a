import { join } from 'node:path';
import { RoomServiceClient } from 'livekit-server-sdk';
import { mintToken } from '../support/mintToken';
import { startHost } from '../support/startHost';
import { startMeetingServer } from '../support/startMeetingServer';
import { startPrefabPage } from '../support/startPrefabPage';
import { startProcess } from '../support/startProcess';
import { waitUntil } from '../support/waitUntil';
import { compare } from './benchResult';
import { type MeetingFigures, measureMeeting } from './meeting/measureMeeting';

/**
 * Watching a meeting of people with cameras, of whom one speaks at a time: our page against LiveKit's prefab meeting screen
 * with its options on, in the same room, taking turns in fresh browsers. `PARLEY_BENCH_PEOPLE`: how many publish.
 */
const ROUNDS = 2;
const PEOPLE = Number(process.env.PARLEY_BENCH_PEOPLE ?? 12);
/** From here on the people fill several pages, and the goals are those of a large meeting. */
const MANY = 50;
const ROOM = 'bench';
const CROWD_TIMEOUT_MS = 60_000;

interface Figure {
  key: keyof MeetingFigures;
  name: string;
  unit: string;
  /** What the ratio should not exceed (or should reach) with many people; with few it is 1. */
  many?: number;
  /** What the value should not exceed, whatever the baseline does. */
  most?: number;
  isHigherBetter?: true;
}

const FIGURES: readonly Figure[] = [
  { key: 'firstTileFilledMs', name: 'first tile filled', unit: 'ms' },
  { key: 'mostTilesFilledMs', name: '90 % of the tiles filled', unit: 'ms', many: 0.15 },
  { key: 'tilesShown', name: 'tiles shown', unit: 'tiles', isHigherBetter: true },
  { key: 'videosDecoded', name: 'videos decoded', unit: 'videos' },
  { key: 'framesShownPerSecond', name: 'frames shown', unit: 'frames/s', many: 1, isHigherBetter: true },
  { key: 'receivedBytes', name: 'received in 10 s', unit: 'bytes', many: 0.3 },
  { key: 'rendererCpuSeconds', name: 'processor time of the renderer in 10 s', unit: 's', many: 0.5 },
  { key: 'longTasksMs', name: 'long tasks in 10 s', unit: 'ms', most: 0 },
  { key: 'heapBytes', name: 'heap after collection', unit: 'bytes', many: 0.6 },
];

const prefab = await startPrefabPage();
const meetingServer = await startMeetingServer();
const host = await startHost({ meetingServer });
const rooms = new RoomServiceClient(
  meetingServer.url.replace('ws:', 'http:'),
  meetingServer.apiKey,
  meetingServer.apiSecret,
);
const names = Array.from({ length: PEOPLE }, (_, index) => `Person ${index + 1}`);
const tokens = await Promise.all(names.map((identity) => mintToken(meetingServer, { room: ROOM, identity })));
const crowd = startProcess(process.execPath, [
  '--import',
  'tsx',
  join(import.meta.dirname, 'meeting', 'crowdForever.ts'),
  meetingServer.url,
  ...tokens,
]);
try {
  await waitUntil(
    () => `${PEOPLE} people publish\n${crowd.output()}`,
    () => /^ready$/mu.test(crowd.output()),
    CROWD_TIMEOUT_MS,
  );
  const rounds: { ours: MeetingFigures; baseline: MeetingFigures }[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const ours = () => measure('ours', `${host.url}/connect`, { join: '1', mic: '0', cam: '0' });
    const baseline = () => measure('prefab', prefab.url, { view: 'meeting' });
    rounds.push(
      round % 2 === 0
        ? { ours: await ours(), baseline: await baseline() }
        : { baseline: await baseline(), ours: await ours() },
    );
  }
  for (const { key, name, unit, many, most, isHigherBetter } of FIGURES) {
    const pairs = rounds.map(({ ours, baseline }) => ({ ours: ours[key], baseline: baseline[key] }));
    const figure = { name: `meeting of ${PEOPLE}: ${name}`, unit, baseline: 'prefab VideoConference', isHigherBetter };
    const goal = most === undefined ? { goal: PEOPLE < MANY ? 1 : many } : { goal: most, goalFor: 'value' as const };
    console.log(JSON.stringify(compare({ ...figure, ...goal }, pairs)));
  }
  const unseen = rounds.map(({ ours, baseline }) => ({ ours: unseenIn(ours), baseline: unseenIn(baseline) }));
  const figure = { name: `meeting of ${PEOPLE}: videos decoded beyond the tiles shown`, unit: 'videos' };
  console.log(
    JSON.stringify(compare({ ...figure, baseline: 'prefab VideoConference', goal: 2, goalFor: 'value' }, unseen)),
  );
} finally {
  await crowd.stop();
  await host.dispose();
  await meetingServer.stop();
  await prefab.dispose();
}

async function measure(identity: string, address: string, more: Record<string, string>): Promise<MeetingFigures> {
  const token = await mintToken(meetingServer, { room: ROOM, identity });
  try {
    return await measureMeeting(`${address}?${new URLSearchParams({ liveKitUrl: meetingServer.url, token, ...more })}`);
  } finally {
    // The server would wait for the closed browser to come back, and the next client would show its tile.
    await rooms.removeParticipant(ROOM, identity);
  }
}

function unseenIn({ videosDecoded, tilesShown }: MeetingFigures): number {
  return videosDecoded - tilesShown;
}
