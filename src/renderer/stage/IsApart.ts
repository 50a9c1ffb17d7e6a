import { createContext } from 'react';

/** Whether a tile is drawn in a window of its own, where there is no stage around it. */
export const IsApart = createContext(false);
