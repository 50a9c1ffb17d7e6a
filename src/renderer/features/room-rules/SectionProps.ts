import type { RoomConfig } from '../../../shared/domain/roomConfig';
import type { RoomLimits } from '../../../shared/domain/roomLimits';
import type { Rules } from './rules';

/** What every section of the form works with. */
export interface SectionProps {
  rules: Rules;
  set: (change: Partial<Rules>) => void;
  setConfig: <K extends keyof RoomConfig>(
    key: K,
    change: RoomConfig[K] extends object ? Partial<RoomConfig[K]> : RoomConfig[K],
  ) => void;
  setLimits: (change: Partial<RoomLimits>) => void;
  /** What is wrong, by the dotted path of the field. */
  problems: Problems;
  /** A meeting runs: only what is safe meanwhile can be changed. */
  isRunning: boolean;
}

export type Problems = Readonly<Record<string, string>>;
