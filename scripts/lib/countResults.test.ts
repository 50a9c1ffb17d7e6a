import { describe, expect, it } from 'vitest';
import { addCounts, countPlaywright, countVitest, formatCounts, settle } from './countResults';

const vitest = (testResults: { status: string; assertionResults: unknown[] }[] = []) => ({
  numPassedTests: 7,
  numFailedTests: 1,
  numPendingTests: 2,
  numTodoTests: 1,
  testResults,
});
const playwright = (stats: object, errors: unknown[] = []) => ({
  stats: { expected: 5, unexpected: 0, flaky: 0, skipped: 0, ...stats },
  errors,
});

describe('countResults', () => {
  it("counts vitest's report, and a file that did not load as a failure", () => {
    expect(countVitest(vitest())).toEqual({ passed: 7, failed: 1, skipped: 3, flaky: 0 });
    const broken = [
      { status: 'failed', assertionResults: [] },
      { status: 'failed', assertionResults: [{}] },
      { status: 'passed', assertionResults: [] },
    ];
    expect(countVitest(vitest(broken))?.failed).toBe(2);
  });

  it("counts Playwright's report, errors outside of tests as failures, and flaky tests by themselves", () => {
    expect(countPlaywright(playwright({ skipped: 2 }))).toEqual({ passed: 5, failed: 0, skipped: 2, flaky: 0 });
    const mixed = countPlaywright(playwright({ unexpected: 1, flaky: 1 }, [{}]));
    expect(mixed).toEqual({ passed: 5, failed: 2, skipped: 0, flaky: 1 });
  });

  it.each([[null], [{}], [{ stats: 'many' }]])('does not guess from %j', (report) => {
    expect(countVitest(report)).toBeUndefined();
    expect(countPlaywright(report)).toBeUndefined();
  });

  it('makes one failure of a missing report and of an exit code that no test explains', () => {
    expect(settle(undefined, 0).failed).toBe(1);
    expect(settle({ passed: 3, failed: 0, skipped: 0, flaky: 0 }, 1)).toEqual({
      passed: 3,
      failed: 1,
      skipped: 0,
      flaky: 0,
    });
    expect(settle({ passed: 3, failed: 2, skipped: 0, flaky: 0 }, 1).failed).toBe(2);
    expect(settle({ passed: 3, failed: 0, skipped: 1, flaky: 0 }, 0)).toEqual({
      passed: 3,
      failed: 0,
      skipped: 1,
      flaky: 0,
    });
  });

  it('closes with one line', () => {
    const total = addCounts([
      { passed: 3, failed: 0, skipped: 0, flaky: 0 },
      { passed: 4, failed: 1, skipped: 0, flaky: 0 },
    ]);
    expect(formatCounts(total)).toBe('7 passed, 1 failed');
    expect(formatCounts({ ...total, skipped: 2, flaky: 1 })).toBe('7 passed, 1 failed, 2 skipped, 1 flaky');
  });
});
