import type { Forbidden } from '../../../shared/domain/effectivePermissions';
import type { Permission } from '../../../shared/domain/permission';
import type { PlaceState } from '../../hooks/PlaceContext';

const KINDS: readonly { kind: keyof Forbidden; permission: Permission }[] = [
  { kind: 'audio', permission: 'mediaPublishAudio' },
  { kind: 'video', permission: 'mediaPublishVideo' },
  { kind: 'share', permission: 'mediaShareScreen' },
  { kind: 'chat', permission: 'chatWrite' },
];

/** Something that changed about our place, to be said once: keys of sentences. */
export type PlaceNews =
  | 'promoted'
  | 'demoted'
  | 'locked'
  | 'unlocked'
  /** Forbidden to everyone, to us alone, and allowed again. */
  | `${'everyone' | 'lost' | 'back'}.${keyof Forbidden}`;

/** What someone should be told of how their place has changed. */
export function placeNews(before: PlaceState, after: PlaceState): PlaceNews[] {
  const news: PlaceNews[] = [];
  if (before.role !== after.role) news.push(after.role === 'moderator' ? 'promoted' : 'demoted');
  if (before.isLocked !== after.isLocked) news.push(after.isLocked ? 'locked' : 'unlocked');
  for (const { kind, permission } of KINDS) {
    const had = before.permissions.includes(permission);
    const has = after.permissions.includes(permission);
    if (had && !has) news.push(`${after.forbidden[kind] && !before.forbidden[kind] ? 'everyone' : 'lost'}.${kind}`);
    // A new role says enough of what it brings.
    else if (!had && has && before.role === after.role) news.push(`back.${kind}`);
  }
  return news;
}
