import { Paperclip, SendHorizontal, Smile } from 'lucide-react';
import { useRef, useState } from 'react';
import { CHAT_MESSAGE_MAX } from '../../../../shared/protocol/chat';
import { useCall } from '../../../hooks/CallContext';
import { useTranslation } from '../../../hooks/useTranslation';
import { useDraft } from '../../../store/draft';
import { IconButton } from '../../../ui/IconButton';
import { EmojiChoice } from '../emoji/EmojiChoice';
import styles from './Composer.module.css';
import { ComposerNote } from './ComposerNote';
import { MentionList } from './MentionList';
import { pastedFiles } from './pastedFiles';
import { useComposerFocus } from './useComposerFocus';
import { useMentions } from './useMentions';
import { useSending } from './useSending';

/** So many characters before the limit, what is left is shown. */
const NEAR_LIMIT = 200;

/** Where a message is written. Enter sends, Shift+Enter begins a new line; a draft survives closing the panel. */
export function Composer({ onFiles }: { onFiles: (files: readonly File[]) => void }) {
  const { t } = useTranslation();
  const { chat } = useCall();
  const field = useRef<HTMLTextAreaElement>(null);
  const chooser = useRef<HTMLInputElement>(null);
  const { draft, setDraft, editing, replyTo, chatTo, change, clear } = useDraft();
  const [isChoosing, setChoosing] = useState(false);
  const { send, editLast } = useSending();
  const mentions = useMentions(field);
  useComposerFocus(field);
  const isEmpty = draft.trim() === '';
  const left = CHAT_MESSAGE_MAX - draft.length;

  const write = (text: string) => {
    setDraft(text);
    chat.setTyping(text.trim() !== '' && editing === undefined, chatTo);
    mentions.follow();
  };
  const insert = (words: string) => {
    const element = field.current;
    const at = element?.selectionStart ?? draft.length;
    write(draft.slice(0, at) + words + draft.slice(element?.selectionEnd ?? at));
    // The caret is set once the field has the new text.
    requestAnimationFrame(() => element?.setSelectionRange(at + words.length, at + words.length));
    element?.focus();
  };
  /** The next Escape closes the panel. */
  const takeBack = () => {
    if (editing !== undefined) clear();
    else change({ replyTo: undefined });
    return editing !== undefined || replyTo !== undefined;
  };
  const submit = () => {
    if (!isEmpty) void send();
    field.current?.focus();
  };
  return (
    <form
      className={styles.composer}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <ComposerNote onDone={() => field.current?.focus()} />
      <MentionList mentions={mentions} />
      <textarea
        ref={field}
        className={styles.field}
        rows={1}
        value={draft}
        maxLength={CHAT_MESSAGE_MAX}
        aria-label={chatTo ? t('chat.messageTo', { name: chatTo.name }) : t('chat.message')}
        placeholder={chatTo ? t('chat.messageTo', { name: chatTo.name }) : t('chat.placeholder')}
        dir="auto"
        {...mentions.fieldProps}
        onChange={(event) => write(event.target.value)}
        onSelect={mentions.follow}
        onBlur={mentions.close}
        onPaste={(event) => {
          const files = pastedFiles(event.clipboardData);
          if (files.length === 0) return;
          event.preventDefault();
          onFiles(files);
        }}
        onKeyDown={(event) => {
          // While an input method composes, keys take its suggestions.
          if (event.nativeEvent.isComposing || mentions.onKeyDown(event)) return;
          if (event.key === 'Enter' && !event.shiftKey) {
            event.preventDefault();
            submit();
          } else if (event.key === 'ArrowUp' && draft === '' && editLast()) event.preventDefault();
          else if (event.key === 'Escape' && takeBack()) event.preventDefault();
        }}
      />
      <div className={styles.tools}>
        <input
          ref={chooser}
          type="file"
          multiple
          hidden
          aria-label={t('chat.file')}
          onChange={(event) => {
            onFiles([...(event.target.files ?? [])]);
            // The same file may be chosen again.
            event.target.value = '';
          }}
        />
        <IconButton icon={<Paperclip />} label={t('chat.file')} onClick={() => chooser.current?.click()} />
        <EmojiChoice
          open={isChoosing}
          onOpenChange={setChoosing}
          onChoose={insert}
          trigger={<IconButton icon={<Smile />} label={t('chat.emoji')} />}
        />
        {left <= NEAR_LIMIT && (
          <p className={styles.note} role={left <= 0 ? 'status' : undefined}>
            {left <= 0 ? t('chat.tooLong', { max: CHAT_MESSAGE_MAX }) : t('chat.left', { count: left })}
          </p>
        )}
        <IconButton
          className={styles.send}
          type="submit"
          icon={<SendHorizontal />}
          label={editing === undefined ? t('chat.send') : t('chat.save')}
          disabled={isEmpty}
        />
      </div>
    </form>
  );
}
