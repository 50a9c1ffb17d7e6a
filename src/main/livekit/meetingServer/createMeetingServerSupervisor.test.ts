import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createMeetingServerSupervisor, type MeetingServerSupervisor } from './createMeetingServerSupervisor';

/** Answers on the port of its configuration, as livekit-server does. */
const PROGRAM = `#!${process.execPath}
const [, port] = /"port":(\\d+)/u.exec(require('node:fs').readFileSync(process.argv[3], 'utf8'));
require('node:http').createServer((_, response) => response.end('OK')).listen(port, '127.0.0.1');
`;

let folder: string;
let supervisor: MeetingServerSupervisor;
const errors: string[] = [];
beforeEach(async () => {
  errors.length = 0;
  folder = await mkdtemp(join(tmpdir(), 'parley-supervisor-'));
  const program = join(folder, 'program.cjs');
  await writeFile(program, PROGRAM);
  await chmod(program, 0o755);
  supervisor = createMeetingServerSupervisor({
    dataFolder: join(folder, 'data'),
    findBinary: async () => program,
    log: { info: () => {}, warn: () => {}, error: (_data, message) => errors.push(message) },
  });
});
afterEach(async () => {
  await supervisor.stop();
  await rm(folder, { recursive: true, force: true });
});

/** Resolves when the server is in this state. */
function reached(state: string): Promise<void> {
  return new Promise((resolve) => {
    const look = (): void => {
      if (supervisor.status().state !== state) return;
      stop();
      resolve();
    };
    const stop = supervisor.onStatus(look);
    look();
  });
}

test('what cannot be written for a moment keeps the server from starting for that moment only', async () => {
  // In the place of the file with its configuration.
  const obstacle = join(folder, 'data', 'livekit.yaml', 'in-the-way');
  await mkdir(obstacle, { recursive: true });
  supervisor.start();
  await reached('restarting');
  await rm(join(folder, 'data', 'livekit.yaml'), { recursive: true });
  await reached('running');
  expect(supervisor.status()).toEqual({ state: 'running' });
  expect(errors[0]).toBe('The meeting server could not be started');
});
