import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { WorkspaceDraft } from '../../../shared/contract/workspace';
import { createKeyring, type Keyring } from './keyring';
import { createWorkspaceStore } from './workspaceStore';

const LIVEKIT: WorkspaceDraft = {
  kind: 'livekit',
  url: 'wss://lk.example:7880',
  apiKey: 'key',
  apiSecret: 'very-secret',
};
const HOST: WorkspaceDraft = { kind: 'host', name: 'Office', url: 'https://meet.example', apiKey: 'host-key' };

/** Turns text round: enough to see that nothing is written in clear. */
const KEYRING: Keyring = {
  isAvailable: async () => true,
  encrypt: async (text) => Buffer.from([...text].reverse().join('')),
  decrypt: async (encrypted) => [...encrypted.toString()].reverse().join(''),
};
const NO_KEYRING: Keyring = { ...KEYRING, isAvailable: async () => false };

let folder: string;
let file: string;
let reported: unknown[];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parley-workspaces-'));
  file = join(folder, 'workspaces.json');
  reported = [];
});
afterEach(() => rm(folder, { recursive: true }));

let ids = 0;
const open = (keyring: Keyring = KEYRING) =>
  createWorkspaceStore({
    file,
    keyring,
    createId: () => `w${++ids}`,
    now: () => 7,
    report: (error) => reported.push(error),
  });

describe('createWorkspaceStore', () => {
  it('begins with this computer', async () => {
    expect(await (await open()).list()).toMatchObject({ current: 'computer', workspaces: [{ id: 'computer' }] });
  });

  it('keeps workspaces and their secrets over a restart, and no secret in clear', async () => {
    const store = await open();
    const livekit = await store.put(undefined, LIVEKIT);
    const host = await store.put(undefined, HOST);
    expect(livekit).toMatchObject({ kind: 'livekit', name: 'lk.example:7880', secret: 'saved' });
    await store.setCurrent(host.id);

    const text = await readFile(file, 'utf8');
    expect(text).not.toMatch(/very-secret|host-key/u);
    expect((await stat(file)).mode & 0o777).toBe(0o600);

    const again = await open();
    expect((await again.list()).current).toBe(host.id);
    expect(await again.openable(livekit.id)).toMatchObject({ apiKey: 'key', apiSecret: 'very-secret' });
    expect(await again.openable(host.id)).toEqual({ id: host.id, kind: 'host', url: HOST.url, apiKey: 'host-key' });
  });

  it('keeps a secret for the session only where there is no keyring', async () => {
    const store = await open(NO_KEYRING);
    const { id, secret } = await store.put(undefined, LIVEKIT);
    expect(secret).toBe('session');
    expect(await store.openable(id)).toMatchObject({ apiSecret: 'very-secret' });
    expect(await readFile(file, 'utf8')).not.toContain('very-secret');

    const again = await open(NO_KEYRING);
    expect((await again.get(id)).secret).toBe('missing');
    expect(await again.openable(id)).toBeUndefined();
    expect((await again.put(id, LIVEKIT)).secret).toBe('session');
  });

  it('asks again for a secret that the keyring no longer opens', async () => {
    const { id } = await (await open()).put(undefined, LIVEKIT);
    const locked: Keyring = { ...KEYRING, decrypt: () => Promise.reject(new Error('another keychain')) };
    expect((await (await open(locked)).get(id)).secret).toBe('missing');
    expect(reported).toHaveLength(1);
  });

  it('goes back to this computer when the current workspace is removed', async () => {
    const store = await open();
    const { id } = await store.put(undefined, HOST);
    await store.setCurrent(id);
    await store.remove(id);
    expect(await store.list()).toMatchObject({ current: 'computer', workspaces: [{ id: 'computer' }] });
    await expect(store.get(id)).rejects.toMatchObject({ code: 'WORKSPACE_NOT_FOUND' });
  });

  it('never removes this computer', async () => {
    await expect((await open()).remove('computer')).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
  });

  it('keeps an unreadable file aside', async () => {
    await writeFile(file, '{"version": 1, ');
    expect((await (await open()).list()).workspaces).toHaveLength(1);
    expect(await readdir(folder)).toEqual(['workspaces.json.unreadable-7']);
    expect(reported).toHaveLength(1);
  });

  it('names the field of an address that is none', async () => {
    const put = (await open()).put(undefined, { ...HOST, name: undefined, url: 'https://' });
    await expect(put).rejects.toMatchObject({ code: 'INVALID_INPUT', data: { details: [{ field: 'draft.url' }] } });
  });
});

describe('createKeyring', () => {
  const sync = {
    isEncryptionAvailable: () => true,
    encryptString: (text: string) => Buffer.from(`sync ${text}`),
    decryptString: (encrypted: Buffer) => encrypted.toString().slice(5),
  };

  it('uses the synchronous half of older runtimes', async () => {
    const keyring = createKeyring(sync, 'darwin');
    expect(await keyring.isAvailable()).toBe(true);
    expect(await keyring.decrypt(await keyring.encrypt('a'))).toBe('a');
  });

  it('does not count a store that only hides as a keyring', async () => {
    const basic = { ...sync, getSelectedStorageBackend: () => 'basic_text' };
    expect(await createKeyring(basic, 'linux').isAvailable()).toBe(false);
    expect(await createKeyring({ ...basic, getSelectedStorageBackend: () => 'kwallet6' }, 'linux').isAvailable()).toBe(
      true,
    );
  });

  it('prefers the asynchronous half', async () => {
    const keyring = createKeyring(
      {
        ...sync,
        isAsyncEncryptionAvailable: async () => true,
        encryptStringAsync: async (text: string) => Buffer.from(`async ${text}`),
        decryptStringAsync: async (encrypted: Buffer) => ({ result: encrypted.toString().slice(6) }),
      },
      'win32',
    );
    expect((await keyring.encrypt('a')).toString()).toBe('async a');
    expect(await keyring.decrypt(Buffer.from('async b'))).toBe('b');
  });
});
