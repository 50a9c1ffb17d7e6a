import { createContext } from 'react';
import type { Person } from './useModeration';

/** Opens the question whether someone shall be put out. `PersonQuestions` answers it. */
export const AskToRemove = createContext<(person: Person) => void>(() => {});
