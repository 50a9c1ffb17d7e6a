import type { Visitor } from '../visitor';

/** What was done, as `noun.verb`. */
export interface AuditNote {
  action: string;
  /** What it was done to: an id. */
  target?: string;
  /** Never a secret. */
  details?: string;
}

/** Who did what. Called after the deed; a note that cannot be written is logged and fails nothing. */
export interface Audit {
  /** `actor` in place of a visitor: `system`, or an identity in a meeting. */
  record(by: Visitor | { actor: string }, note: AuditNote): Promise<void>;
}
