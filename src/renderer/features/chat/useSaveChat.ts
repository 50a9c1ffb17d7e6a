import type { Chat } from '../../call/chat/types';
import { useCall } from '../../hooks/CallContext';
import { useTranslation } from '../../hooks/useTranslation';
import { chatAsJson, chatAsText } from './exportChat';
import { saveBlob } from './saveBlob';

/** Saves the chat as a file, as far as it is here. */
export function useSaveChat(chat: Chat): (kind: 'text' | 'json') => void {
  const { t, i18n } = useTranslation();
  const { roomName } = useCall().options;
  return (kind) => {
    const format = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'short', timeStyle: 'medium' });
    const messages = chat.messages.get();
    const words =
      kind === 'json'
        ? chatAsJson(messages)
        : chatAsText(messages, {
            time: (at) => format.format(at),
            deleted: t('chat.deleted'),
            edited: t('chat.edited'),
            privateWith: (name) => t('chat.onlyYouAnd', { name }),
            file: (name) => t('chat.fileNamed', { name }),
          });
    const type = kind === 'json' ? 'application/json' : 'text/plain;charset=utf-8';
    const ending = kind === 'json' ? 'json' : 'txt';
    saveBlob(
      new Blob([words], { type }),
      `${t('chat.fileName', { room: roomName.replace(/[/\\:*?"<>|]/gu, '_') })}.${ending}`,
    );
  };
}
