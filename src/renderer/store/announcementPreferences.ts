import { create } from 'zustand';
import { persist } from 'zustand/middleware';

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

interface AnnouncementPreferenceState extends AnnouncementPreferences {
  setAnnouncements(change: Partial<AnnouncementPreferences>): void;
}

/** What this person wants to be told of by a screen reader during a meeting. */
export const useAnnouncementPreferences = create<AnnouncementPreferenceState>()(
  persist((set) => ({ ...DEFAULTS, setAnnouncements: (change) => set(change) }), {
    name: 'parley.announcements',
    version: 1,
    partialize: ({ setAnnouncements: _, ...preferences }) => preferences,
    merge: (stored, current) => ({ ...current, ...readAnnouncements(stored) }),
  }),
);

/** What can be trusted of what was stored. */
export function readAnnouncements(stored: unknown): Partial<AnnouncementPreferences> {
  if (typeof stored !== 'object' || stored === null) return {};
  const found = stored as Record<string, unknown>;
  const result: Partial<AnnouncementPreferences> = {};
  for (const key of ['people', 'hands', 'reactions', 'ink'] as const) {
    const value = found[key];
    if (typeof value === 'boolean') result[key] = value;
  }
  const chat = CHAT_ANNOUNCEMENTS.find((known) => known === found.chat);
  if (chat) result.chat = chat;
  return result;
}
