import { COMPUTER_WORKSPACE_ID, type Workspace, type WorkspaceDraft } from '../../../shared/contract/workspace';
import { Fault } from '../../../shared/domain/fault';
import type { OpenableWorkspace, WorkspaceStore } from './workspaceStore';

/** A workspace that is being worked in. */
export interface Opened<Target> {
  target: Target;
  close(): Promise<void>;
}

export interface WorkspaceSwitchOptions<Target> {
  store: WorkspaceStore;
  open(workspace: OpenableWorkspace): Promise<Opened<Target>>;
  /** Throws the Fault that says what is wrong with address or credentials. */
  verify(draft: WorkspaceDraft): Promise<void>;
  /** Throws where the open workspace may not be closed now. May have to ask the person first. */
  checkMayClose(): Promise<void>;
  onChanged(id: string): void;
  report(error: unknown): void;
}

export interface WorkspaceSwitch<Target> {
  /** The current workspace's target; waits while it opens and fails with the reason where it cannot, then. */
  target(): Promise<Target>;
  save(id: string | undefined, draft: WorkspaceDraft): Promise<Workspace>;
  remove(id: string): Promise<void>;
  select(id: string): Promise<Workspace>;
  /** Closes the current workspace and opens it again, for settings that take effect then. Asks nothing itself. */
  reopen(): Promise<void>;
  close(): Promise<void>;
}

/** Holds the one open workspace. Changes are made one after the other, and calls of the page wait for them. */
export function createWorkspaceSwitch<Target>(options: WorkspaceSwitchOptions<Target>): WorkspaceSwitch<Target> {
  const { store, open, verify, checkMayClose, onChanged, report } = options;
  let hasFailed = false;
  let opened = openRemembered();
  hold(opened);
  let queue: Promise<unknown> = opened.catch(() => undefined);

  function hold(next: Promise<Opened<Target>>): void {
    opened = next;
    hasFailed = false;
    // Whoever asks for the target hears of a failure; until then nobody needs to.
    next.catch((error: unknown) => {
      if (opened === next) hasFailed = true;
      report(error);
    });
  }

  async function openRemembered(): Promise<Opened<Target>> {
    const { current } = await store.list();
    const remembered = await store.openable(current);
    if (remembered) return open(remembered);
    // Its secret was for one session only: start with what always works, the list shows what is missing.
    await store.setCurrent(COMPUTER_WORKSPACE_ID);
    return open({ id: COMPUTER_WORKSPACE_ID, kind: 'computer' });
  }

  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const result = queue.then(work);
    queue = result.catch(() => undefined);
    return result;
  };
  const isCurrent = async (id: string | undefined): Promise<boolean> => (await store.list()).current === id;
  /** Outside of the turn: a question may stand for long, and what is closed meanwhile must not wait for its answer. */
  const checkWhere = async (closes: () => Promise<boolean>): Promise<void> => {
    if (await inTurn(closes)) await checkMayClose();
  };
  const closeOpened = async (): Promise<void> => {
    const before = await opened.catch(() => undefined);
    await before?.close().catch(report);
  };
  /** The old one is closed first, because both may want the same port. */
  const replaceBy = async (workspace: OpenableWorkspace): Promise<void> => {
    const before = opened;
    hold(
      (async () => {
        await (await before.catch(() => undefined))?.close().catch(report);
        return open(workspace);
      })(),
    );
    await opened;
  };
  const openableOf = async (id: string): Promise<OpenableWorkspace> => {
    const workspace = await store.openable(id);
    if (!workspace)
      throw new Fault('UNAUTHENTICATED', { reason: 'The secret of this workspace is not known any more.' });
    return workspace;
  };
  const goTo = async (id: string): Promise<void> => {
    const { current } = await store.list();
    const next = await openableOf(id);
    try {
      await replaceBy(next);
    } catch (error) {
      const back = current === id ? undefined : await store.openable(current);
      if (back) await replaceBy(back);
      throw error;
    }
    await store.setCurrent(id);
    onChanged(id);
  };

  return {
    async target() {
      // Whoever asks again after it could not be opened has it tried again; whoever asks meanwhile shares that.
      if (hasFailed) hold(openRemembered());
      return (await opened).target;
    },
    async save(id, draft) {
      await checkWhere(() => isCurrent(id));
      return inTurn(async () => {
        await verify(draft);
        const saved = await store.put(id, draft);
        if (await isCurrent(id)) await goTo(saved.id);
        return saved;
      });
    },
    async remove(id) {
      await checkWhere(() => isCurrent(id));
      return inTurn(async () => {
        if (await isCurrent(id)) await goTo(COMPUTER_WORKSPACE_ID);
        await store.remove(id);
      });
    },
    async select(id) {
      await checkWhere(async () => {
        await store.get(id);
        return !(await isCurrent(id));
      });
      return inTurn(async () => {
        const workspace = await store.get(id);
        if (!(await isCurrent(id))) await goTo(id);
        return workspace;
      });
    },
    reopen: () => inTurn(async () => goTo((await store.list()).current)),
    close: () => inTurn(closeOpened),
  };
}
