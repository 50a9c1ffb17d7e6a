import { create } from 'zustand';

/** How people are to be spread; `hand` and `random` both seat them before the rooms open. */
export type PlanMode = 'hand' | 'random' | 'choice';

export interface BreakoutPlan {
  names: readonly string[];
  mode: PlanMode;
  /** Place of a name, from 0, by identity. */
  seats: Readonly<Record<string, number>>;
  /** Minutes; 0: no limit. */
  minutes: number;
}

interface PlanState extends BreakoutPlan {
  set(change: Partial<BreakoutPlan>): void;
  /** For a new call. */
  reset(): void;
}

const EMPTY: BreakoutPlan = { names: [], mode: 'random', seats: {}, minutes: 0 };

/** Breakout rooms that a moderator prepares; kept while the panel is closed. */
export const useBreakoutPlan = create<PlanState>((set) => ({
  ...EMPTY,
  set: (change) => set(change),
  reset: () => set(EMPTY),
}));
