/** `npm run host`: the services without a window. Arguments are the host's own. */
import { buildApp } from './lib/buildApp';
import { PROJECT_ROOT } from './lib/projectRoot';
import { runHost } from './lib/runHost';

async function host(args: readonly string[]): Promise<number> {
  await buildApp(PROJECT_ROOT);
  return runHost(PROJECT_ROOT, args);
}

process.exitCode = await host(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  return 1;
});
