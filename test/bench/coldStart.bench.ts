import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron as electron } from '@playwright/test';
import { PROJECT_ROOT } from '../../scripts/lib/projectRoot';
import { findTestElectron } from '../support/runtime/findTestElectron';
import { startDisplay } from '../support/startDisplay';
import { compare } from './benchResult';

/** From starting the process until the home screen can be used, against an Electron app that opens one empty window. */
const ROUNDS = 5;

const found = await findTestElectron(process.env);
if ('missing' in found) throw new Error(found.missing);
const { program } = found;
const display = await startDisplay(process.env);
const scratch = await mkdtemp(join(tmpdir(), 'parley-bench-'));
try {
  const emptyApp = await writeEmptyApp();
  const rounds: { ours: number; baseline: number }[] = [];
  for (let round = 0; round <= ROUNDS; round++) {
    const ours = await measure(PROJECT_ROOT, `ours-${round}`, 'New room');
    const baseline = await measure(emptyApp, `empty-${round}`, 'Ready');
    if (round > 0) rounds.push({ ours, baseline });
  }
  const figure = {
    name: 'cold start to usable home (Electron)',
    unit: 'ms',
    baseline: 'Electron with one empty window',
  };
  console.log(JSON.stringify(compare(figure, rounds)));
} finally {
  await display.stop();
  await rm(scratch, { recursive: true, force: true });
}

async function measure(appFolder: string, name: string, readyButton: string): Promise<number> {
  const dataFolder = join(scratch, name);
  const env = Object.entries({ ...process.env, DISPLAY: display.name, PARLEY_DATA: dataFolder, PARLEY_HTTP_PORT: '0' });
  const startedAt = performance.now();
  const app = await electron.launch({
    executablePath: program,
    args: [`--user-data-dir=${dataFolder}`, appFolder],
    env: Object.fromEntries(env.filter((entry): entry is [string, string] => entry[1] !== undefined)),
  });
  try {
    const page = await app.firstWindow();
    await page.getByRole('button', { name: readyButton }).first().waitFor();
    return performance.now() - startedAt;
  } finally {
    await app.close();
  }
}

async function writeEmptyApp(): Promise<string> {
  const folder = await mkdtemp(join(scratch, 'empty-'));
  await writeFile(join(folder, 'package.json'), JSON.stringify({ name: 'empty', version: '1.0.0', main: 'main.js' }));
  await writeFile(join(folder, 'index.html'), '<!doctype html><title>Empty</title><button>Ready</button>');
  await writeFile(
    join(folder, 'main.js'),
    `const { app, BrowserWindow } = require('electron');
app.whenReady().then(() => new BrowserWindow({ width: 1280, height: 800 }).loadFile(__dirname + '/index.html'));
app.on('window-all-closed', () => app.quit());`,
  );
  return folder;
}
