import { type ReactNode, type RefObject, useCallback, useRef, useState } from 'react';
import { AskToRemove } from './AskToRemove';
import { RemovePersonDialog } from './RemovePersonDialog';
import { type Person, useModeration } from './useModeration';

interface PersonQuestionsProps {
  /** Has the focus after a question about someone whose row is gone. */
  panel: RefObject<HTMLElement | null>;
  children: ReactNode;
}

/** The questions about one of the people. Outside of the list, because its rows come and go while one thinks. */
export function PersonQuestions({ panel, children }: PersonQuestionsProps) {
  const moderation = useModeration();
  const [removed, setRemoved] = useState<Person>();
  // Their row is about to go.
  const isDone = useRef(false);
  // The same one for good: no row is drawn again for a question.
  const ask = useCallback((person: Person) => {
    isDone.current = false;
    setRemoved(person);
  }, []);
  const focusAfter = (identity: string) => {
    const rows = [...(panel.current?.querySelectorAll<HTMLElement>('[data-identity]') ?? [])];
    const row = isDone.current ? undefined : rows.find(({ dataset }) => dataset.identity === identity);
    return row?.querySelector('button') ?? panel.current;
  };
  return (
    <AskToRemove value={ask}>
      {children}
      {moderation && removed && (
        <RemovePersonDialog
          name={removed.name}
          onRemove={async (ban) => {
            isDone.current = await moderation.kick(removed, ban);
          }}
          onClose={() => setRemoved(undefined)}
          finalFocus={() => focusAfter(removed.identity)}
        />
      )}
    </AskToRemove>
  );
}
