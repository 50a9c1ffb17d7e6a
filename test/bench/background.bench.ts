import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startQualityPage } from '../quality/startQualityPage';
import { mintToken } from '../support/mintToken';
import { startMeetingServer } from '../support/startMeetingServer';
import { makeFilm } from './background/makeFilm';
import { type BackgroundFigures, measureBackground } from './background/measureBackground';
import type { Pipeline } from './background/publishCamera';
import { compare } from './benchResult';

/**
 * A background while a camera of 30 frames a second is published as VP8: ours against LiveKit's processors with the same
 * model on the same half of the machine, taking turns in fresh browsers whose camera shows the same film of somebody who
 * moves. `PARLEY_BENCH_ROUNDS`: how often; `PARLEY_BENCH_HEIGHT=720`: only at this size; `PARLEY_BENCH_LONG=1`: ten
 * minutes of ours at 360, for its memory.
 */
const ROUNDS = Number(process.env.PARLEY_BENCH_ROUNDS ?? 2);
const MEASURED_MS = 12_000;
const MEMORY_MS = process.env.PARLEY_BENCH_LONG ? 600_000 : 60_000;
/** What the collector has not got round to is no growth, in bytes. */
const MEMORY_GOAL_BYTES = 10_000_000;
const ROOM = 'bench';
const SIZES = [
  { width: 640, height: 360, mostCpu: 0.06 },
  { width: 1280, height: 720, mostCpu: 0.035 },
] as const;
const ONLY_HEIGHT = Number(process.env.PARLEY_BENCH_HEIGHT ?? Number.NaN);
const EFFECTS = ['blur', 'image'] as const;
/** The camera's. */
const FRAME_RATE = 30;
/** A long task begins here, and one shorter is not told. */
const LONG_TASK_MS = 50;
/** Of the main thread above the page without an effect, in ms each second. */
const MOST_BUSY_MS = 20;
const MOST_UNMUTE = 0.2;

interface Round {
  none: BackgroundFigures;
  ours: BackgroundFigures;
  processors: BackgroundFigures;
}

const page = await startQualityPage(join(import.meta.dirname, 'background'));
const meetingServer = await startMeetingServer();
const folder = await mkdtemp(join(tmpdir(), 'parley-film-'));
try {
  for (const { width, height, mostCpu } of SIZES) {
    if (ONLY_HEIGHT && height !== ONLY_HEIGHT) continue;
    const film = join(folder, `${height}.y4m`);
    await makeFilm(page.url, { width, height }, film);
    const measure = async (pipeline: Pipeline, effect: string, measuredMs = MEASURED_MS) => {
      const token = await mintToken(meetingServer, { room: ROOM, identity: pipeline, lifetimeS: 3600 });
      const sizes = { width: `${width}`, height: `${height}` };
      const query = new URLSearchParams({ liveKitUrl: meetingServer.url, token, pipeline, effect, ...sizes });
      return measureBackground(`${page.url}?${query}`, film, measuredMs);
    };
    for (const effect of EFFECTS) {
      const rounds: Round[] = [];
      for (let round = 0; round < ROUNDS; round += 1) {
        const none = await measure('none', effect);
        const first = round % 2 === 0 ? 'ours' : 'processors';
        const begun = await measure(first, effect);
        const ended = await measure(first === 'ours' ? 'processors' : 'ours', effect);
        rounds.push({
          none,
          ours: first === 'ours' ? begun : ended,
          processors: first === 'ours' ? ended : begun,
        });
      }
      report(`${effect} at ${width}x${height}`, rounds, mostCpu);
    }
    if (height === 360) {
      const { grownBytes } = await measure('ours', 'blur', MEMORY_MS);
      const { grownBytes: plain } = await measure('none', 'blur', Math.min(MEMORY_MS, 60_000));
      const name = `background: memory growth in ${MEMORY_MS / 60_000} min`;
      const figure = { name, unit: 'bytes', baseline: 'no effect, 1 min', goal: MEMORY_GOAL_BYTES };
      console.log(JSON.stringify(compare({ ...figure, goalFor: 'value' }, [{ ours: grownBytes, baseline: plain }])));
    }
  }
} finally {
  await meetingServer.stop();
  await page.dispose();
  await rm(folder, { recursive: true, force: true });
}

function report(what: string, rounds: readonly Round[], mostCpu: number): void {
  const say = (
    name: string,
    unit: string,
    key: keyof BackgroundFigures,
    goal: { goal?: number; goalFor?: 'ratio' | 'value'; isHigherBetter?: true },
    beside: 'none' | 'processors' = 'processors',
  ) => {
    const baseline = beside === 'none' ? 'no effect' : 'track-processors';
    const pairs = rounds.map((round) => ({ ours: round.ours[key], baseline: round[beside][key] }));
    console.log(JSON.stringify(compare({ name: `background ${what}: ${name}`, unit, baseline, ...goal }, pairs)));
  };
  say('frames encoded', 'frames/s', 'framesPerSecond', { goal: FRAME_RATE, goalFor: 'value', isHigherBetter: true });
  say('processor time of the browser per frame', 'ms', 'cpuPerFrameMs', { goal: mostCpu });
  say('processor time of the pages per frame', 'ms', 'pageCpuPerFrameMs', {});
  say('longest task', 'ms', 'longestTaskMs', { goal: LONG_TASK_MS, goalFor: 'value' });
  say('longest task', 'ms', 'longestTaskMs', {}, 'none');
  const busiest = Math.max(...rounds.map(({ none }) => none.mainThreadMs)) + MOST_BUSY_MS;
  say('main thread busy in a second', 'ms', 'mainThreadMs', { goal: busiest, goalFor: 'value' }, 'none');
  say('main thread busy in a second', 'ms', 'mainThreadMs', {});
  say('unmute to first frame', 'ms', 'unmuteMs', { goal: MOST_UNMUTE });
}
