import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ConfigError, loadConfig } from './loadConfig';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parley-config-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const load = (env: NodeJS.ProcessEnv = {}, argv: string[] = []) => loadConfig({ PARLEY_DATA: folder, ...env }, argv);
const writeConfig = (content: unknown) => writeFile(join(folder, 'parley.config.json'), JSON.stringify(content));

async function mistakesOf(loading: Promise<unknown>): Promise<readonly string[]> {
  const error = await loading.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(ConfigError);
  return error instanceof ConfigError ? error.mistakes : [];
}

test('nothing need be set', async () => {
  expect(await load()).toEqual({
    dataFolder: folder,
    httpHost: '127.0.0.1',
    httpPort: 9080,
    logLevel: 'info',
    tls: 'off',
    webhookAllowPrivate: false,
    databaseUrl: undefined,
  });
});

describe('the command line overrides the environment, which overrides the file', () => {
  test('setting by setting', async () => {
    await writeConfig({ httpPort: 1, httpHost: '0.0.0.1', publicUrl: 'https://file.example/' });
    const config = await load({ PARLEY_HTTP_PORT: '2', PARLEY_HTTP_HOST: '0.0.0.2' }, ['--http-port', '3']);
    expect(config).toMatchObject({ httpPort: 3, httpHost: '0.0.0.2', publicUrl: 'https://file.example' });
  });

  test('the data folder too', async () => {
    expect((await loadConfig({ PARLEY_DATA: '/nowhere' }, [`--data=${folder}`])).dataFolder).toBe(folder);
  });

  test('an empty variable is an unset one', async () => {
    expect((await load({ PARLEY_HTTP_PORT: '' })).httpPort).toBe(9080);
  });
});

test('lists are written with commas, and as lists in the file', async () => {
  await writeConfig({ trustedProxies: ['10.0.0.0/8', '::1'], webhookAllowPrivate: true });
  expect(await load({ PARLEY_EMBED_PARENTS: 'https://a.example, https://b.example:8443' })).toMatchObject({
    trustedProxies: ['10.0.0.0/8', '::1'],
    embedParents: ['https://a.example', 'https://b.example:8443'],
    webhookAllowPrivate: true,
  });
  expect(await load({}, ['--trusted-proxies', '192.0.2.1', '--tls=self-signed'])).toMatchObject({
    trustedProxies: ['192.0.2.1'],
    tls: 'self-signed',
  });
});

describe('mistakes', () => {
  test.each([
    ['PARLEY_TRUSTED_PROXIES', '10.0.0.0/33'],
    ['PARLEY_TRUSTED_PROXIES', '10.0.0.1,proxy.example'],
    ['PARLEY_EMBED_PARENTS', 'https://a.example/path'],
    ['PARLEY_WEBHOOK_ALLOW_PRIVATE', 'perhaps'],
    ['PARLEY_TLS', 'on'],
    ['PARLEY_ADMIN_PASSWORD', 'too-short'],
  ])('%s is not %s', async (name, value) => {
    expect(await mistakesOf(load({ [name]: value }))).toEqual([expect.stringContaining(name)]);
  });

  test('a certificate is given or made, not both', async () => {
    const env = { PARLEY_TLS: 'self-signed', PARLEY_TLS_CERT: 'c.pem', PARLEY_TLS_KEY: 'k.pem' };
    expect(await mistakesOf(load(env))).toEqual([expect.stringContaining('PARLEY_TLS')]);
  });

  test('are all named at once, with where they stand', async () => {
    await writeConfig({ publicUrl: 'meet.example.org', colour: 'red' });
    const mistakes = await mistakesOf(
      load({ PARLEY_HTTP_PORT: '99999', PARLEY_LOG_LEVEL: 'loud', PARLEY_LIVEKIT_URL: 'ws://127.0.0.1:7880' }, [
        '--loud',
        'x',
      ]),
    );
    const text = mistakes.join('\n');
    const expected = [
      'PARLEY_HTTP_PORT',
      'PARLEY_LOG_LEVEL',
      'publicUrl in ',
      'colour in ',
      '--loud',
      'PARLEY_LIVEKIT_API_KEY',
      'PARLEY_LIVEKIT_API_SECRET',
    ];
    for (const name of expected) expect(text).toContain(name);
    expect(mistakes.length).toBeGreaterThanOrEqual(expected.length);
  });

  test('a secret has no place on the command line', async () => {
    const [mistake] = await mistakesOf(load({}, ['--api-key', 'very-secret-key']));
    expect(mistake).toContain('PARLEY_API_KEY');
    expect(mistake).not.toContain('very-secret-key');
  });

  test('never repeat a secret', async () => {
    const text = (await mistakesOf(load({ PARLEY_API_KEY: 'short', PARLEY_DATABASE_URL: 'ftp://user:pass@x' }))).join();
    expect(text).toContain('PARLEY_API_KEY');
    expect(text).not.toMatch(/short\b(?!er)|pass@/u);
  });

  test('a file that is no JSON is one', async () => {
    await writeFile(join(folder, 'parley.config.json'), '{');
    expect(await mistakesOf(load())).toHaveLength(1);
  });
});

test('a relative database counts from the data folder', async () => {
  expect((await load({ PARLEY_DATABASE_URL: 'file:other.db' })).databaseUrl).toBe(`file://${join(folder, 'other.db')}`);
});
