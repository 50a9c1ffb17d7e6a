import { createContext } from 'react';

/** Says that a part of the page could not be fetched, set by the app: what draws buttons knows no texts. */
export const SayMissing = createContext<() => void>(() => undefined);
