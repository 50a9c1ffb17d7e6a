import { type ComponentType, createContext } from 'react';
import type { TileId } from '../call/types';

export interface TileMenuExtrasProps {
  id: TileId;
  identity: string;
  kind: 'camera' | 'share';
}

/** Further items for the menu of another person's tile, or of a share of ours, set by the app: the stage knows no features. */
export const TileMenuExtras = createContext<ComponentType<TileMenuExtrasProps> | undefined>(undefined);
