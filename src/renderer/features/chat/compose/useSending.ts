import { useCall } from '../../../hooks/CallContext';
import { useTranslation } from '../../../hooks/useTranslation';
import { useDraft } from '../../../store/draft';
import { toast } from '../../../ui/toast';
import { stillMentioned } from './findMention';

/** Sends what is in the field: a new message, or one's own anew. */
export function useSending() {
  const { t } = useTranslation();
  const { chat } = useCall();
  const { clear, edit } = useDraft.getState();

  const send = async () => {
    const { draft, editing, replyTo, chatTo, mentioned } = useDraft.getState();
    const text = draft.trim();
    clear();
    const left = useDraft.getState().draft;
    if (editing === undefined) {
      const answered = replyTo === undefined ? undefined : chat.find(replyTo);
      return chat.send(text, {
        replyTo: answered && { identity: answered.identity, id: answered.id },
        mentions: stillMentioned(text, mentioned),
        to: chatTo,
      });
    }
    if (await chat.edit(editing, text)) return;
    toast(t('chat.editFailed'), { tone: 'danger' });
    // Nothing written is lost, unless something else was begun meanwhile.
    if (useDraft.getState().draft === left) edit(editing, text, mentioned);
  };
  const editLast = (): boolean => {
    const last = chat.messages.get().findLast(({ mine, isDeleted, file }) => mine && !isDeleted && !file);
    if (!last) return false;
    edit(last.key, last.text, last.mentions);
    return true;
  };
  return { send, editLast };
}
