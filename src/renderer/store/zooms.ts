import { create } from 'zustand';

/** How a share is looked at. The picture covers its tile `scale` times; `x` and `y` are where its upper left corner lies. */
export interface Zoom {
  /** 1 is all of it. */
  scale: number;
  /** In tile widths, from `1 - scale` to 0. */
  x: number;
  /** In tile heights, from `1 - scale` to 0. */
  y: number;
}

export const WHOLE: Zoom = { scale: 1, x: 0, y: 0 };

interface ZoomState {
  /** By tile id; a share that is not here is shown whole. */
  zooms: ReadonlyMap<string, Zoom>;
  /** Changes one share's zoom from what it is now. */
  zoom(id: string, change: (zoom: Zoom) => Zoom): void;
  /** For a new call. */
  reset(): void;
}

/** How large this person looks at which share. */
export const useZooms = create<ZoomState>((set) => ({
  zooms: new Map(),
  zoom: (id, change) =>
    set(({ zooms }) => {
      const next = new Map(zooms);
      const zoom = change(zooms.get(id) ?? WHOLE);
      if (zoom.scale > 1) next.set(id, zoom);
      else next.delete(id);
      return { zooms: next };
    }),
  reset: () => set({ zooms: new Map() }),
}));
