/** `npm run pictures [arguments of Playwright]`: plays the end-to-end tests and writes pictures of every screen to `screenshots/`. */
import { execa } from 'execa';
import { buildApp } from './lib/buildApp';
import { prepareMeetingServer } from './lib/prepareMeetingServer';
import { PROJECT_ROOT } from './lib/projectRoot';

await buildApp(PROJECT_ROOT);
const env = { PARLEY_PICTURES: '1', PARLEY_LIVEKIT_SERVER: await prepareMeetingServer(process.env) };
const options = { cwd: PROJECT_ROOT, preferLocal: true, stdio: 'inherit', reject: false, env } as const;
const { exitCode } = await execa('playwright', ['test', ...process.argv.slice(2)], options);
process.exitCode = exitCode ?? 1;
