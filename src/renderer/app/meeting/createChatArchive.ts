import type { ApiClient } from '../../api/connection';
import type { ChatArchive } from '../../call/chat/ChatArchive';

/** The chat as the host keeps it for a meeting that we have a place in. */
export function createChatArchive(api: ApiClient, roomId: string): ChatArchive {
  return {
    list: (before) => api.chat.list({ roomId, before }),
    add: async (messages) => (await api.chat.add({ roomId, messages })).messages,
    async edit(key, text) {
      await api.chat.edit({ roomId, ...key, text });
    },
    async remove(key) {
      await api.chat.remove({ roomId, ...key });
    },
    async react(key, emoji, on) {
      await api.chat.react({ roomId, ...key, emoji, on });
    },
  };
}
