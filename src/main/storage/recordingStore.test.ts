import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Recording } from '../../shared/domain/recording';
import type { RecordingQuery, StoredRecording } from '../services/recordings/RecordingStore';
import { fileDatabaseUrl, openDatabase } from './openDatabase';

type Drawn = Pick<Recording, 'startDate' | 'roomName' | 'duration' | 'size'>;

const few = fc.option(fc.integer({ min: 0, max: 3 }), { nil: undefined });
const drawn: fc.Arbitrary<Drawn> = fc.record({
  startDate: few,
  roomName: fc.constantFrom('A', 'a', 'B', 'é'),
  duration: few,
  size: few,
});
const order = fc.record({
  sortField: fc.constantFrom('startDate', 'roomName', 'duration', 'size'),
  sortOrder: fc.constantFrom('asc', 'desc'),
}) as fc.Arbitrary<Pick<RecordingQuery, 'sortField' | 'sortOrder'>>;

const stored = (recordingId: string, part: Drawn): StoredRecording => ({
  recording: { recordingId, roomId: 'room', status: 'complete', ...part },
  publicSecret: 'public',
  privateSecret: 'private',
});

test('page by page nothing is lost or doubled, whatever comes and goes meanwhile', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'parley-recordings-'));
  const database = await openDatabase(fileDatabaseUrl(join(folder, 'parley.db')));
  const { recordings } = database;
  const setting = { first: fc.array(drawn, { maxLength: 12 }), later: fc.array(drawn, { maxLength: 4 }), order };
  await fc.assert(
    fc.asyncProperty(fc.record({ ...setting, limit: fc.integer({ min: 1, max: 5 }) }), async (run) => {
      const ids = run.first.map((_, at) => `first-${at}`);
      for (const [at, part] of run.first.entries()) await recordings.insert(stored(ids[at] ?? '', part));
      const whole = (await recordings.list({ ...run.order, limit: 100 })).map(({ recordingId }) => recordingId);
      const coming = [...run.later.entries()];
      const seen: string[] = [];
      let after: RecordingQuery['after'];
      for (;;) {
        const page = await recordings.list({ ...run.order, after, limit: run.limit });
        seen.push(...page.map(({ recordingId }) => recordingId));
        const last = page.at(-1);
        if (!last || page.length < run.limit) break;
        after = { value: last[run.order.sortField] ?? null, id: last.recordingId };
        const next = coming.pop();
        if (next) await recordings.insert(stored(`later-${next[0]}`, next[1]));
        await recordings.remove(seen.slice(0, 1));
      }
      expect(seen.filter((id) => id.startsWith('first'))).toEqual(whole);
      expect(new Set(seen).size).toBe(seen.length);
      await recordings.remove([...ids, ...run.later.map((_, at) => `later-${at}`)]);
    }),
    { numRuns: 60 },
  );
  database.close();
  await rm(folder, { recursive: true, force: true });
});
