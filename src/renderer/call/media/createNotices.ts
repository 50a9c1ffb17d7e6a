import { createReadable, type Readable } from '../readable';
import type { MediaNotice } from '../types';

/** What happens to the devices by itself, said once, whichever screen says it. */
export interface Notices {
  /** The last one, until it was read. */
  readonly current: Readable<MediaNotice | undefined>;
  tell(notice: Omit<MediaNotice, 'id'>): void;
  /** It was read: another screen with the same devices does not say it again. */
  leave(id: MediaNotice['id']): void;
}

export function createNotices(): Notices {
  const current = createReadable<MediaNotice | undefined>(undefined);
  let count = 0;
  return {
    current,
    tell(notice) {
      count += 1;
      current.set({ ...notice, id: count });
    },
    leave(id) {
      if (current.get()?.id === id) current.set(undefined);
    },
  };
}
