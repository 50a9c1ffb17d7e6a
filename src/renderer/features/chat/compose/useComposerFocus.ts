import { type RefObject, useEffect, useRef } from 'react';
import { useDraft } from '../../../store/draft';

/** Puts the caret into the field when the panel opens, and when one begins to answer, to edit or to write to someone. */
export function useComposerFocus(field: RefObject<HTMLTextAreaElement | null>): void {
  useEffect(() => {
    // On touch the keyboard would hide the messages that the panel was opened for.
    if (matchMedia('(pointer: fine)').matches) field.current?.focus();
  }, [field]);
  const about = useDraft(({ replyTo, editing, chatTo }) => `${replyTo} ${editing} ${chatTo?.identity}`);
  const known = useRef(about);
  useEffect(() => {
    if (known.current === about) return undefined;
    known.current = about;
    // A menu that has just been left gives the focus back to its button first.
    const frame = requestAnimationFrame(() => {
      const element = field.current;
      element?.focus();
      element?.setSelectionRange(element.value.length, element.value.length);
    });
    return () => cancelAnimationFrame(frame);
  }, [about, field]);
}
