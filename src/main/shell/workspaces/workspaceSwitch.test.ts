import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { WorkspaceDraft } from '../../../shared/contract/workspace';
import { Fault } from '../../../shared/domain/fault';
import type { Keyring } from './keyring';
import { createWorkspaceStore, type OpenableWorkspace, type WorkspaceStore } from './workspaceStore';
import { createWorkspaceSwitch } from './workspaceSwitch';

const HOST: WorkspaceDraft = { kind: 'host', name: 'Office', url: 'https://meet.example', apiKey: 'host-key' };
const NO_KEYRING: Keyring = {
  isAvailable: async () => false,
  encrypt: () => Promise.reject(new Error('not here')),
  decrypt: () => Promise.reject(new Error('not here')),
};

let folder: string;
let store: WorkspaceStore;
let seen: string[];
let mayClose: () => Promise<void>;
let broken: string | undefined;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parley-switch-'));
  seen = [];
  mayClose = async () => undefined;
  broken = undefined;
  store = await openStore();
});
afterEach(() => rm(folder, { recursive: true }));

let ids = 0;
const openStore = () =>
  createWorkspaceStore({
    file: join(folder, 'workspaces.json'),
    keyring: NO_KEYRING,
    createId: () => `w${++ids}`,
    now: () => 0,
    report: () => undefined,
  });
const start = () =>
  createWorkspaceSwitch<OpenableWorkspace>({
    store,
    async open(workspace) {
      seen.push(`open ${workspace.kind}`);
      if (workspace.kind === broken) throw new Fault('STORAGE_LOCKED');
      return {
        target: workspace,
        close: async () => {
          seen.push(`close ${workspace.kind}`);
        },
      };
    },
    verify: async (draft) => {
      if (draft.apiKey === 'wrong') throw new Fault('UNAUTHENTICATED');
    },
    checkMayClose: () => mayClose(),
    onChanged: (id) => seen.push(`changed ${id === 'computer' ? id : 'other'}`),
    report: () => undefined,
  });

describe('createWorkspaceSwitch', () => {
  it('closes one before it opens the other, and calls wait for that', async () => {
    const workspaces = start();
    const { id } = await workspaces.save(undefined, HOST);
    const selected = workspaces.select(id);
    await selected;
    expect((await workspaces.target()).kind).toBe('host');
    expect(seen).toEqual(['open computer', 'close computer', 'open host', 'changed other']);
    expect((await store.list()).current).toBe(id);
  });

  it('saves nothing that could not be verified', async () => {
    const workspaces = start();
    await expect(workspaces.save(undefined, { ...HOST, apiKey: 'wrong' })).rejects.toMatchObject({
      code: 'UNAUTHENTICATED',
    });
    expect((await store.list()).workspaces).toHaveLength(1);
  });

  it('leaves no workspace that may not be closed', async () => {
    const workspaces = start();
    const { id } = await workspaces.save(undefined, HOST);
    const other = await workspaces.save(undefined, HOST);
    mayClose = () => Promise.reject(new Fault('OTHERS_INSIDE'));
    await expect(workspaces.select(id)).rejects.toMatchObject({ code: 'OTHERS_INSIDE' });
    await workspaces.select('computer');
    await workspaces.remove(other.id);
    mayClose = async () => undefined;
    await workspaces.select(id);
    mayClose = () => Promise.reject(new Fault('CALL_RUNNING'));
    await expect(workspaces.save(id, HOST)).rejects.toMatchObject({ code: 'CALL_RUNNING' });
    await expect(workspaces.remove(id)).rejects.toMatchObject({ code: 'CALL_RUNNING' });
    expect(seen).toEqual(['open computer', 'close computer', 'open host', 'changed other']);
  });

  it('is closed also while a question stands that nobody answers', async () => {
    const workspaces = start();
    const { id } = await workspaces.save(undefined, HOST);
    const asked = new Promise<void>((resolve) => {
      mayClose = () => {
        resolve();
        return new Promise(() => undefined);
      };
    });
    void workspaces.select(id);
    await asked;
    await workspaces.close();
    expect(seen).toEqual(['open computer', 'close computer']);
  });

  it('goes back where the other cannot be opened', async () => {
    const workspaces = start();
    const { id } = await workspaces.save(undefined, HOST);
    broken = 'host';
    await expect(workspaces.select(id)).rejects.toMatchObject({ code: 'STORAGE_LOCKED' });
    expect((await workspaces.target()).kind).toBe('computer');
    expect((await store.list()).current).toBe('computer');
  });

  it('starts on this computer where the secret of the last session is gone', async () => {
    const { id } = await store.put(undefined, HOST);
    await store.setCurrent(id);
    store = await openStore();
    const workspaces = start();
    expect((await workspaces.target()).kind).toBe('computer');
    await expect(workspaces.select(id)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  });

  it('is opened again when it is asked for after it could not be, once for all who ask', async () => {
    broken = 'computer';
    const workspaces = start();
    const early = [workspaces.target(), workspaces.target()];
    for (const one of early) await expect(one).rejects.toMatchObject({ code: 'STORAGE_LOCKED' });
    expect(seen).toEqual(['open computer']);
    broken = undefined;
    const late = await Promise.all([workspaces.target(), workspaces.target()]);
    expect(late.map(({ kind }) => kind)).toEqual(['computer', 'computer']);
    expect(seen).toEqual(['open computer', 'open computer']);
    await workspaces.close();
    expect(seen.at(-1)).toBe('close computer');
  });

  it('leaves a removed workspace for this computer', async () => {
    const workspaces = start();
    const { id } = await workspaces.save(undefined, HOST);
    await workspaces.select(id);
    await workspaces.remove(id);
    expect((await workspaces.target()).kind).toBe('computer');
    await expect(workspaces.select(id)).rejects.toMatchObject({ code: 'WORKSPACE_NOT_FOUND' });
  });

  it('closes what it opened', async () => {
    const workspaces = start();
    await workspaces.target();
    await workspaces.close();
    expect(seen).toEqual(['open computer', 'close computer']);
  });
});
