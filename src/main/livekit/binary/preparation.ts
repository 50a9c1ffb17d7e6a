/** What is being done to get something ready that takes long, in words a person can read. */
export interface PreparationStep {
  /** Stays the same while `message` and `progress` of one step change. */
  step: 'passed-over' | 'wait' | 'build' | 'download' | 'unpack';
  /** One sentence, without a full stop. */
  message: string;
  /** 0 to 1, where it is known. */
  progress?: number;
}

/** Where steps are told. Called up to once a second for each step. */
export type ReportStep = (step: PreparationStep) => void;

/** `1:05` from milliseconds. */
export function formatElapsed(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
