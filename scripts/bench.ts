/** `npm run bench [name…]`: runs benchmarks of test/bench one after another; each prints JSON lines. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { execa } from 'execa';
import { buildApp } from './lib/buildApp';
import { PROJECT_ROOT } from './lib/projectRoot';

const FOLDER = join(PROJECT_ROOT, 'test', 'bench');
const ENDING = '.bench.ts';

async function bench(asked: readonly string[]): Promise<number> {
  const files = await readdir(FOLDER).catch(() => []);
  const known = files.filter((file) => file.endsWith(ENDING)).map((file) => file.slice(0, -ENDING.length));
  const unknown = asked.filter((name) => !known.includes(name));
  if (unknown.length > 0) {
    console.error(`There is no benchmark ${unknown.join(', ')}. There are: ${known.sort().join(', ') || 'none'}.`);
    return 1;
  }
  await buildApp(PROJECT_ROOT);
  let failed = 0;
  for (const name of asked.length > 0 ? asked : known.sort()) {
    const run = await execa('tsx', [join(FOLDER, `${name}${ENDING}`)], {
      preferLocal: true,
      stdio: 'inherit',
      // LiveKit's client for Node writes its log among the figures otherwise.
      env: { NODE_ENV: 'production' },
      reject: false,
    });
    if (run.exitCode !== 0) failed += 1;
  }
  return failed === 0 ? 0 : 1;
}

process.exitCode = await bench(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  return 1;
});
