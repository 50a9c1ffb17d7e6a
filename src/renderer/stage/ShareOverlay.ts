import { type ComponentType, createContext } from 'react';
import type { TileId } from '../call/types';

/** What lies over the picture of a share, set by the app: the stage knows no features. */
export const ShareOverlay = createContext<ComponentType<{ id: TileId }> | undefined>(undefined);
