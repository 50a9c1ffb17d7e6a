import { type KeyboardEvent, type RefObject, useId, useState } from 'react';
import { useCall } from '../../../hooks/CallContext';
import { type DraftPerson, useDraft } from '../../../store/draft';
import { findMention, fittingNames, type MentionQuery } from './findMention';

/** Names in the list at most. */
const NAMES_MAX = 6;

export interface Mentions {
  listId: string;
  names: readonly DraftPerson[];
  activeIndex: number;
  optionId(index: number): string;
  choose(person: DraftPerson): void;
  /** Looks where the caret is. */
  follow(): void;
  close(): void;
  /** True where the key was for the list. */
  onKeyDown(event: KeyboardEvent): boolean;
  fieldProps: Record<string, string | boolean | undefined>;
}

/** Offers names of those present while one writes behind an @. */
export function useMentions(field: RefObject<HTMLTextAreaElement | null>): Mentions {
  const call = useCall();
  const listId = useId();
  const [state, setState] = useState<{ mention: MentionQuery; names: readonly DraftPerson[]; active: number }>();
  const optionId = (index: number) => `${listId}-${index}`;
  const close = () => setState(undefined);

  const lookAt = () => {
    const element = field.current;
    const caret = element && element.selectionStart === element.selectionEnd ? element.selectionStart : undefined;
    const mention = caret === undefined ? undefined : findMention(element?.value ?? '', caret);
    if (!mention) return close();
    const people = call.identities
      .get()
      .slice(1)
      .map((identity) => ({ identity, name: call.participant(identity).name.get() }));
    const names = fittingNames(people, mention.query, NAMES_MAX);
    if (names.length === 0) return close();
    setState((before) => ({
      mention,
      names,
      active: before?.mention.query === mention.query ? Math.min(before.active, names.length - 1) : 0,
    }));
  };
  const choose = (person: DraftPerson) => {
    const element = field.current;
    if (!state || !element) return;
    const { draft, mentioned, change } = useDraft.getState();
    const { start, query } = state.mention;
    const words = `@${person.name} `;
    change({
      draft: draft.slice(0, start) + words + draft.slice(start + 1 + query.length).replace(/^ /u, ''),
      mentioned: [...mentioned, person],
    });
    close();
    requestAnimationFrame(() => {
      element.focus();
      element.setSelectionRange(start + words.length, start + words.length);
    });
  };

  const names = state?.names ?? [];
  const activeIndex = state?.active ?? 0;
  return {
    listId,
    names,
    activeIndex,
    optionId,
    choose,
    close,
    // The field has its new text and caret only after the event.
    follow: () => requestAnimationFrame(lookAt),
    onKeyDown(event) {
      if (!state) return false;
      const step = { ArrowDown: 1, ArrowUp: names.length - 1 }[event.key];
      const person = names[activeIndex];
      if (step !== undefined) setState({ ...state, active: (activeIndex + step) % names.length });
      else if (event.key === 'Escape') close();
      else if ((event.key === 'Enter' || event.key === 'Tab') && person) choose(person);
      else return false;
      event.preventDefault();
      return true;
    },
    fieldProps: {
      'aria-autocomplete': 'list',
      'aria-controls': state ? listId : undefined,
      'aria-activedescendant': state ? optionId(activeIndex) : undefined,
      'aria-haspopup': 'listbox',
    },
  };
}
