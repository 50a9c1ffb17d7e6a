import { z } from 'zod';

/** What ran, counted. */
export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
  /** Failed, and passed when they ran again: each is a bug that hides, and is named where it ran. */
  flaky: number;
}

const NOTHING: Counts = { passed: 0, failed: 0, skipped: 0, flaky: 0 };

/** The parts of vitest's JSON report that are counted. */
const vitestReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number(),
  testResults: z.array(z.object({ status: z.string(), assertionResults: z.array(z.unknown()) })),
});

/** The parts of Playwright's. */
const playwrightReport = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number(), skipped: z.number() }),
  errors: z.array(z.unknown()),
});

/** Counts vitest's report. A file that could not even be loaded has no test to blame and counts as one failure. */
export function countVitest(report: unknown): Counts | undefined {
  const { data } = vitestReport.safeParse(report);
  if (!data) return undefined;
  const broken = data.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0);
  return {
    passed: data.numPassedTests,
    failed: data.numFailedTests + broken.length,
    skipped: data.numPendingTests + data.numTodoTests,
    flaky: 0,
  };
}

/** Counts Playwright's report. Errors outside of tests (set-up, syntax) count as failures. */
export function countPlaywright(report: unknown): Counts | undefined {
  const { data } = playwrightReport.safeParse(report);
  if (!data) return undefined;
  const { expected, unexpected, flaky, skipped } = data.stats;
  return { passed: expected, failed: unexpected + data.errors.length, skipped, flaky };
}

/** What a stage amounts to: no readable report, or a failure that no test accounts for, is one failure. */
export function settle(counts: Counts | undefined, exitCode: number | undefined): Counts {
  const known = counts ?? NOTHING;
  const isUnexplained = known.failed === 0 && (exitCode !== 0 || !counts);
  return isUnexplained ? { ...known, failed: 1 } : known;
}

export function addCounts(all: readonly Counts[]): Counts {
  return all.reduce(
    (sum, each) => ({
      passed: sum.passed + each.passed,
      failed: sum.failed + each.failed,
      skipped: sum.skipped + each.skipped,
      flaky: sum.flaky + each.flaky,
    }),
    NOTHING,
  );
}

/** The closing line: `12 passed, 0 failed`. */
export function formatCounts({ passed, failed, skipped, flaky }: Counts): string {
  const more = [skipped > 0 ? `, ${skipped} skipped` : '', flaky > 0 ? `, ${flaky} flaky` : ''];
  return `${passed} passed, ${failed} failed${more.join('')}`;
}
