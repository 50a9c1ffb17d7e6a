/** `npm test [stage…]`: every test in one command, closing with the line `N passed, N failed`. */
import { findTestElectron } from '../test/support/runtime/findTestElectron';
import { installDebianPackages } from '../test/support/runtime/installDebianPackages';
import { buildApp } from './lib/buildApp';
import { addCounts, type Counts, formatCounts } from './lib/countResults';
import { prepareMeetingServer } from './lib/prepareMeetingServer';
import { PROJECT_ROOT } from './lib/projectRoot';
import { checkStage, playwrightStage, type Stage, stepStage, vitestStage } from './lib/stages';

/**
 * Cheap ones first; each runs whatever became of the others, so that one run tells everything. Those that stand together run
 * beside one another, because the first of them waits more than it computes.
 */
const STAGES: readonly (readonly Stage[])[] = [
  [checkStage('types', 'npm', ['run', '--silent', 'types'])],
  [checkStage('lint', 'npm', ['run', '--silent', 'lint'])],
  [checkStage('dead code', 'npm', ['run', '--silent', 'dead'])],
  [vitestStage('architecture', ['test/architecture'])],
  [
    stepStage('meeting server', async () => {
      process.env.PARLEY_LIVEKIT_SERVER = await prepareMeetingServer(process.env);
    }),
  ],
  [vitestStage('unit', ['src/', 'scripts/', 'test/support/'])],
  [stepStage('browser', requirePackages)],
  [stepStage('electron', announceElectron)],
  [stepStage('build', () => buildApp(PROJECT_ROOT))],
  [vitestStage('contract', ['test/contract/', 'test/quality/', 'test/scale/'])],
  [playwrightStage('e2e in Chromium', 'browser'), playwrightStage('e2e in Electron', 'desktop')],
];

async function requirePackages(): Promise<void> {
  const problem = await installDebianPackages();
  if (problem) throw new Error(problem);
}

/** In CI a missing Electron fails; elsewhere the desktop tests skip themselves, and this says so loudly. */
async function announceElectron(): Promise<void> {
  const electron = await findTestElectron(process.env);
  if (!('missing' in electron)) return;
  if (process.env.CI) throw new Error(electron.missing);
  console.warn(`\n*** THE DESKTOP TESTS ARE SKIPPED. ${electron.missing} ***\n`);
}

/** Its counts, and the line that tells them. */
async function runStage(stage: Stage, say?: (text: string) => void): Promise<{ counts: Counts; line: string }> {
  const startedAt = performance.now();
  const counts = await stage.run(say);
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  return { counts, line: `${stage.name}: ${formatCounts(counts)} (${seconds} s)` };
}

/** The first speaks while it runs, and each of the others when all have ended. */
async function runTogether(stages: readonly Stage[]): Promise<{ counts: Counts; line: string }[]> {
  const texts: string[] = [];
  const results = await Promise.all(
    stages.map((stage, index) => {
      console.log(`\n=== ${stage.name}${index > 0 ? ', beside it' : ''}`);
      return runStage(stage, index > 0 ? (text) => texts.push(`\n=== ${stage.name}\n${text}`) : undefined);
    }),
  );
  for (const text of texts) process.stdout.write(text);
  for (const { line } of results) console.log(`=== ${line}`);
  return results;
}

async function test(asked: readonly string[]): Promise<number> {
  const names = STAGES.flat().map(({ name }) => name);
  const unknown = asked.filter((name) => !names.includes(name));
  if (unknown.length > 0) {
    console.error(`There is no stage ${unknown.join(', ')}. There are: ${names.join(', ')}.`);
    return 1;
  }
  const results: { counts: Counts; line: string }[] = [];
  for (const group of STAGES) {
    const wanted = group.filter(({ name }) => asked.length === 0 || asked.includes(name));
    results.push(...(await runTogether(wanted)));
  }
  const total = addCounts(results.map(({ counts }) => counts));
  console.log(`\n${results.map(({ line }) => line).join('\n')}\n\n${formatCounts(total)}`);
  return total.failed === 0 ? 0 : 1;
}

process.exitCode = await test(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.stack : error);
  return 1;
});
