import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execa } from 'execa';
import { type Counts, countPlaywright, countVitest, settle } from './countResults';
import { PROJECT_ROOT } from './projectRoot';

/** One part of the test run. */
export interface Stage {
  name: string;
  /** Says all that it has to say by `say`; without it, as it comes on standard output. */
  run(say?: Say): Promise<Counts>;
}

type Say = (text: string) => void;

/** A check that passes or fails as a whole. */
export function checkStage(name: string, command: string, args: readonly string[]): Stage {
  return { name, run: async (say) => settle(asCheck(await runCommand(command, args, { say })), 0) };
}

/** A step of preparation, counted as a check. */
export function stepStage(name: string, step: () => Promise<void>): Stage {
  const run = async () => {
    try {
      await step();
      return asCheck(0);
    } catch (error) {
      console.error(error instanceof Error ? error.message : error);
      return asCheck(1);
    }
  };
  return { name, run };
}

/** Tests in Node, by folder. */
export function vitestStage(name: string, folders: readonly string[]): Stage {
  const run = (say?: Say) =>
    withReport(countVitest, (file) =>
      runCommand(
        'vitest',
        ['run', ...folders, '--reporter=default', '--reporter=json', `--outputFile.json=${file}`, '--passWithNoTests'],
        { say },
      ),
    );
  return { name, run };
}

/** Tests in a browser or the desktop app, by Playwright project. */
export function playwrightStage(name: string, project: string): Stage {
  // Each empties the folder of its own when it begins.
  const args = ['test', `--project=${project}`, '--reporter=list,json', '--pass-with-no-tests'];
  const run = (say?: Say) =>
    withReport(countPlaywright, (file) =>
      runCommand('playwright', [...args, `--output=test-results/${project}`], {
        say,
        env: { PLAYWRIGHT_JSON_OUTPUT_FILE: file },
      }),
    );
  return { name, run };
}

async function withReport(
  count: (report: unknown) => Counts | undefined,
  run: (file: string) => Promise<number | undefined>,
): Promise<Counts> {
  const folder = await mkdtemp(join(tmpdir(), 'parley-report-'));
  try {
    const file = join(folder, 'report.json');
    const exitCode = await run(file);
    const report: unknown = JSON.parse(await readFile(file, 'utf8').catch(() => 'null'));
    return settle(count(report), exitCode);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function runCommand(
  command: string,
  args: readonly string[],
  { say, env = {} }: { say?: Say; env?: NodeJS.ProcessEnv },
): Promise<number | undefined> {
  const options = { cwd: PROJECT_ROOT, preferLocal: true, reject: false, env } as const;
  if (!say) return (await execa(command, args, { ...options, stdio: 'inherit' })).exitCode;
  const { all, exitCode } = await execa(command, args, { ...options, all: true, stdin: 'ignore' });
  say(`${all}\n`);
  return exitCode;
}

function asCheck(exitCode: number | undefined): Counts {
  const isPassed = exitCode === 0;
  return { passed: isPassed ? 1 : 0, failed: isPassed ? 0 : 1, skipped: 0, flaky: 0 };
}
