import { createPreferences } from './createPreferences';
import { type TrustedReaders, trustBoolean, trustOneOf } from './readTrusted';

/** Which messages are read out; `mentions`: those that name us or are for us alone. */
export const CHAT_ANNOUNCEMENTS = ['all', 'mentions', 'none'] as const;

export interface AnnouncementPreferences {
  /** Who joins and who leaves. */
  people: boolean;
  hands: boolean;
  reactions: boolean;
  /** Who draws on a share. */
  ink: boolean;
  chat: (typeof CHAT_ANNOUNCEMENTS)[number];
}

const DEFAULTS: AnnouncementPreferences = { people: true, hands: true, reactions: true, ink: true, chat: 'all' };

/** What can be trusted of what was stored. */
export const ANNOUNCEMENT_READERS: TrustedReaders<AnnouncementPreferences> = {
  people: trustBoolean,
  hands: trustBoolean,
  reactions: trustBoolean,
  ink: trustBoolean,
  chat: trustOneOf(...CHAT_ANNOUNCEMENTS),
};

/** What this person wants to be told of by a screen reader during a meeting. */
export const useAnnouncementPreferences = createPreferences({
  name: 'parley.announcements',
  defaults: DEFAULTS,
  readers: ANNOUNCEMENT_READERS,
  setter: 'setAnnouncements',
});
