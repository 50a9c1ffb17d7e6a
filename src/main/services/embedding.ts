import { isAdmin } from '../../shared/domain/caller';
import { Fault } from '../../shared/domain/fault';
import type { Audit } from './accounts/Audit';
import type { SettingStore } from './ports';
import type { Visitor } from './visitor';

const SETTING = 'embedParents';

/** Stands for every site; only the configuration can name it. */
export const EVERY_PARENT = '*';

/** Which sites may show rooms of this host inside their own pages. */
export interface Embedding {
  /** Origins, as `https://example.org`; `*` alone: every site. */
  parents(): Promise<readonly string[]>;
  get(visitor: Visitor): Promise<readonly string[]>;
  update(parents: readonly string[], visitor: Visitor): Promise<void>;
}

interface Options {
  settings: Pick<SettingStore, 'get' | 'set'>;
  /** What the configuration allows, for as long as nobody has set anything else. */
  initial: readonly string[];
  audit: Audit;
}

export function createEmbedding({ settings, initial, audit }: Options): Embedding {
  async function parents(): Promise<readonly string[]> {
    const stored = await settings.get(SETTING);
    const isList = Array.isArray(stored) && stored.every((parent) => typeof parent === 'string');
    return isList ? stored : initial;
  }

  function allow({ caller }: Visitor): void {
    if (!isAdmin(caller)) throw new Fault(caller.kind === 'guest' ? 'UNAUTHENTICATED' : 'NOT_ALLOWED');
  }

  return {
    parents,
    async get(visitor) {
      allow(visitor);
      return parents();
    },
    async update(wanted, visitor) {
      allow(visitor);
      const details = wanted.flatMap((parent, i) =>
        URL.canParse(parent) ? [] : [{ field: `parents.${i}`, message: 'An origin like https://example.org.' }],
      );
      if (details.length > 0) throw new Fault('INVALID_INPUT', { details });
      const origins = [...new Set(wanted.map((parent) => new URL(parent).origin))];
      await settings.set(SETTING, origins);
      await audit.record(visitor, { action: 'embedding.update', details: origins.join(' ') });
    },
  };
}
