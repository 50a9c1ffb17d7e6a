import { type ComponentType, createContext } from 'react';

export interface TileMenuExtrasProps {
  identity: string;
  kind: 'camera' | 'share';
}

/** Further items for the menu of another person's tile, set by the app: the stage knows no features. */
export const TileMenuExtras = createContext<ComponentType<TileMenuExtrasProps> | undefined>(undefined);
