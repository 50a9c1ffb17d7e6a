/** `npm test [stage…]`: every test in one command, closing with the line `N passed, N failed`. */
import { findTestElectron } from '../test/support/runtime/findTestElectron';
import { installDebianPackages } from '../test/support/runtime/installDebianPackages';
import { buildApp } from './lib/buildApp';
import { addCounts, type Counts, formatCounts } from './lib/countResults';
import { prepareMeetingServer } from './lib/prepareMeetingServer';
import { PROJECT_ROOT } from './lib/projectRoot';
import { checkStage, playwrightStage, type Stage, stepStage, vitestStage } from './lib/stages';

/** Cheap ones first; each runs whatever became of the others, so that one run tells everything. */
const STAGES: readonly Stage[] = [
  checkStage('types', 'npm', ['run', '--silent', 'types']),
  checkStage('lint', 'npm', ['run', '--silent', 'lint']),
  checkStage('dead code', 'npm', ['run', '--silent', 'dead']),
  vitestStage('architecture', ['test/architecture']),
  stepStage('meeting server', async () => {
    process.env.PARLEY_LIVEKIT_SERVER = await prepareMeetingServer(process.env);
  }),
  vitestStage('unit', ['src/', 'scripts/', 'test/support/']),
  stepStage('browser', requirePackages),
  vitestStage('contract', ['test/contract/', 'test/quality/', 'test/scale/']),
  stepStage('build', () => buildApp(PROJECT_ROOT)),
  playwrightStage('e2e in Chromium', 'browser'),
  stepStage('electron', announceElectron),
  playwrightStage('e2e in Electron', 'desktop'),
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

async function test(asked: readonly string[]): Promise<number> {
  const unknown = asked.filter((name) => !STAGES.some((stage) => stage.name === name));
  if (unknown.length > 0) {
    console.error(`There is no stage ${unknown.join(', ')}. There are: ${STAGES.map(({ name }) => name).join(', ')}.`);
    return 1;
  }
  const results: Counts[] = [];
  const summary: string[] = [];
  for (const stage of STAGES) {
    if (asked.length > 0 && !asked.includes(stage.name)) continue;
    console.log(`\n=== ${stage.name}`);
    const startedAt = performance.now();
    const counts = await stage.run();
    results.push(counts);
    const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
    const line = `${stage.name}: ${formatCounts(counts)} (${seconds} s)`;
    console.log(`=== ${line}`);
    summary.push(line);
  }
  const total = addCounts(results);
  console.log(`\n${summary.join('\n')}\n\n${formatCounts(total)}`);
  return total.failed === 0 ? 0 : 1;
}

process.exitCode = await test(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.stack : error);
  return 1;
});
