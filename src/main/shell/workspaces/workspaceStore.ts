import { z } from 'zod';
import { COMPUTER_WORKSPACE_ID, type Workspace, type WorkspaceDraft } from '../../../shared/contract/workspace';
import { Fault } from '../../../shared/domain/fault';
import type { Keyring } from './keyring';
import { readWorkspaceFile, type WorkspaceEntry, type WorkspaceFile, writeWorkspaceFile } from './workspaceFile';

const credentialsSchema = z.object({ apiKey: z.string(), apiSecret: z.string().optional() });
/** What opens a workspace. Never leaves main. */
export type Credentials = z.infer<typeof credentialsSchema>;

/** A workspace with all that is needed to work in it. */
export type OpenableWorkspace =
  | { id: string; kind: 'computer' }
  | { id: string; kind: 'livekit'; url: string; apiKey: string; apiSecret: string }
  | { id: string; kind: 'host'; url: string; apiKey: string };

export interface WorkspaceStore {
  list(): Promise<{ current: string; workspaces: Workspace[] }>;
  get(id: string): Promise<Workspace>;
  /** Undefined where its secret must be typed again. */
  openable(id: string): Promise<OpenableWorkspace | undefined>;
  /** Saves under `id`, or under a new one. The draft has been verified by then. */
  put(id: string | undefined, draft: WorkspaceDraft): Promise<Workspace>;
  remove(id: string): Promise<void>;
  setCurrent(id: string): Promise<void>;
}

export interface WorkspaceStoreOptions {
  file: string;
  keyring: Keyring;
  createId: () => string;
  now: () => number;
  report: (error: unknown) => void;
}

export async function createWorkspaceStore(options: WorkspaceStoreOptions): Promise<WorkspaceStore> {
  const { file, keyring, createId, now, report } = options;
  let content = await readWorkspaceFile(file, now, report);
  /** Credentials by workspace: decrypted once, or typed in this session where there is no keyring. */
  const known = new Map<string, Credentials>();

  const replace = async (next: WorkspaceFile): Promise<void> => {
    await writeWorkspaceFile(file, next);
    content = next;
  };
  const entryOf = (id: string): WorkspaceEntry => {
    const entry = content.workspaces.find((workspace) => workspace.id === id);
    if (!entry) throw new Fault('WORKSPACE_NOT_FOUND');
    return entry;
  };
  const credentialsOf = async (entry: WorkspaceEntry): Promise<Credentials | undefined> => {
    const already = known.get(entry.id);
    if (already || !entry.secret) return already;
    try {
      const credentials = credentialsSchema.parse(JSON.parse(await keyring.decrypt(decode(entry.secret))));
      known.set(entry.id, credentials);
      return credentials;
    } catch (error) {
      // Another login keychain, or a file copied from elsewhere: to be typed again, not a reason to stop.
      report(error);
      return undefined;
    }
  };
  const view = async (entry: WorkspaceEntry): Promise<Workspace> => ({
    id: entry.id,
    kind: entry.kind,
    name: entry.name,
    url: entry.url,
    secret: !(await credentialsOf(entry)) ? 'missing' : entry.secret ? 'saved' : 'session',
  });
  const get = async (id: string) => (id === COMPUTER_WORKSPACE_ID ? COMPUTER : view(entryOf(id)));

  return {
    get,
    async list() {
      return { current: content.current, workspaces: [COMPUTER, ...(await Promise.all(content.workspaces.map(view)))] };
    },
    async openable(id) {
      if (id === COMPUTER_WORKSPACE_ID) return { id, kind: 'computer' };
      const entry = entryOf(id);
      const credentials = await credentialsOf(entry);
      if (!credentials) return undefined;
      const { kind, url } = entry;
      if (kind === 'host') return { id, kind, url, apiKey: credentials.apiKey };
      return { id, kind, url, apiKey: credentials.apiKey, apiSecret: credentials.apiSecret ?? '' };
    },
    async put(id, draft) {
      if (id !== undefined) entryOf(id);
      const credentials: Credentials = {
        apiKey: draft.apiKey,
        ...(draft.kind === 'livekit' ? { apiSecret: draft.apiSecret } : {}),
      };
      const entry: WorkspaceEntry = {
        id: id ?? createId(),
        kind: draft.kind,
        name: draft.name || hostOf(draft.url),
        url: draft.url,
        ...((await keyring.isAvailable())
          ? { secret: (await keyring.encrypt(JSON.stringify(credentials))).toString('base64') }
          : {}),
      };
      const others = content.workspaces.filter((workspace) => workspace.id !== entry.id);
      await replace({ ...content, workspaces: [...others, entry] });
      known.set(entry.id, credentials);
      return view(entry);
    },
    async remove(id) {
      if (id === COMPUTER_WORKSPACE_ID) throw new Fault('NOT_ALLOWED', { reason: 'This computer is always there.' });
      entryOf(id);
      const current = content.current === id ? COMPUTER_WORKSPACE_ID : content.current;
      await replace({ ...content, current, workspaces: content.workspaces.filter((workspace) => workspace.id !== id) });
      known.delete(id);
    },
    async setCurrent(id) {
      await get(id);
      await replace({ ...content, current: id });
    },
  };
}

const COMPUTER: Workspace = {
  id: COMPUTER_WORKSPACE_ID,
  kind: 'computer',
  // The page says it in the person's language; this is for whoever reads the list without one.
  name: 'This computer',
  secret: 'none',
};

function hostOf(url: string): string {
  try {
    return new URL(url).host;
  } catch {
    throw new Fault('INVALID_INPUT', { details: [{ field: 'draft.url', message: 'This is not an address.' }] });
  }
}

function decode(base64: string): Buffer {
  return Buffer.from(base64, 'base64');
}
