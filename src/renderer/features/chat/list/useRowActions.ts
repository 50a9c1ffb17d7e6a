import { useMemo } from 'react';
import type { ChatMessage } from '../../../call/chat/types';
import { useCall } from '../../../hooks/CallContext';
import { useTranslation } from '../../../hooks/useTranslation';
import { useDraft } from '../../../store/draft';
import { copyText } from '../../../ui/copyText';
import { toast } from '../../../ui/toast';

export interface RowActions {
  reply(message: ChatMessage): void;
  edit(message: ChatMessage): void;
  copy(message: ChatMessage): void;
  mayDelete(message: ChatMessage): boolean;
  askToDelete(message: ChatMessage): void;
  askReaction(message: ChatMessage, at: HTMLElement | null): void;
  react(message: ChatMessage, emoji: string, on: boolean): void;
  retry(message: ChatMessage): void;
}

interface Questions {
  askToDelete(message: ChatMessage): void;
  askReaction(message: ChatMessage, at: HTMLElement | null): void;
}

/** What one can do with a message of the list. The same object as long as the call lasts; give steady questions. */
export function useRowActions({ askToDelete, askReaction }: Questions): RowActions {
  const { t } = useTranslation();
  const call = useCall();
  return useMemo(() => {
    const { chat } = call;
    const { answer, edit } = useDraft.getState();
    const own = () => {
      const identity = call.identities.get()[0];
      return identity === undefined ? undefined : call.participant(identity);
    };
    return {
      askToDelete,
      askReaction,
      // An answer to words for two goes to the same one.
      reply: ({ key, privateWith }) => answer(key, privateWith),
      edit: ({ key, text, mentions }) => edit(key, text, mentions),
      copy: ({ text }) =>
        void copyText(text).then((copied) => {
          if (copied) toast(t('app.copied'), { tone: 'ok' });
        }),
      mayDelete: ({ mine, isDeleted }) => !isDeleted && (mine || own()?.role.get() === 'moderator'),
      react: ({ key }, emoji, on) =>
        void chat.react(key, emoji, on).then((done) => {
          if (!done) toast(t('chat.reactFailed'), { tone: 'danger' });
        }),
      retry: ({ key }) => void chat.retry(key),
    };
  }, [call, t, askToDelete, askReaction]);
}
