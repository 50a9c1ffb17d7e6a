import { appearanceSchema } from '../../shared/contract/roomConfigSchema';
import { isAdmin } from '../../shared/domain/caller';
import { Fault } from '../../shared/domain/fault';
import { DEFAULT_APPEARANCE, type Appearance as Look } from '../../shared/domain/roomConfig';
import { withoutUndefined } from '../../shared/domain/withoutUndefined';
import type { Audit } from './accounts/Audit';
import type { SettingStore } from './ports';
import type { Visitor } from './visitor';

const SETTING = 'appearance';

/** How every room of the host looks that says nothing else. */
export interface Appearance {
  get(): Promise<Look>;
  /** Replaces all colours. Administrators only. */
  update(look: Look, visitor: Visitor): Promise<void>;
}

export function createAppearance({
  settings,
  audit,
}: {
  settings: Pick<SettingStore, 'get' | 'set'>;
  audit: Audit;
}): Appearance {
  return {
    async get() {
      // What an older version wrote, or someone by hand, does not stand in anybody's way.
      const read = appearanceSchema.safeParse(await settings.get(SETTING));
      return read.success ? read.data : DEFAULT_APPEARANCE;
    },
    async update(look, visitor) {
      if (!isAdmin(visitor.caller)) {
        throw new Fault(visitor.caller.kind === 'guest' ? 'UNAUTHENTICATED' : 'NOT_ALLOWED');
      }
      await settings.set(SETTING, withoutUndefined(look));
      await audit.record(visitor, { action: 'appearance.update' });
    },
  };
}
