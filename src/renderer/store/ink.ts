import { create } from 'zustand';
import type { InkTool } from '../../shared/protocol/ink';

/** What our hand does on a share: show where, or leave ink. */
export type HandTool = 'point' | InkTool;

interface InkState {
  /** Tile id of the share that we draw on; undefined while we do not. */
  tile: string | undefined;
  tool: HandTool;
  /** Our strokes go after a while; else they stay until they are wiped off. */
  fades: boolean;
  start(tile: string): void;
  stop(): void;
  setTool(tool: HandTool): void;
  setFades(fades: boolean): void;
}

/** With what this person draws, and where. */
export const useInk = create<InkState>((set) => ({
  tile: undefined,
  tool: 'pen',
  fades: true,
  start: (tile) => set({ tile }),
  stop: () => set({ tile: undefined }),
  setTool: (tool) => set({ tool }),
  setFades: (fades) => set({ fades }),
}));
