import type { Fault } from '../../shared/domain/fault';
import type { Backend } from '../services/backend';
import type { Log } from '../services/ports';
import type { OpenedSession } from '../services/sessions';
import type { Visitor } from '../services/visitor';

/** What each call comes with, whatever transport brought it. */
export interface ApiContext {
  backend: Backend;
  visitor: Visitor;
  /** The credentials that came along are wrong: the answer to every call. */
  refusal?: Fault;
  /** The browser's session; absent where the transport itself says who calls. */
  session?: SessionCookie;
  log: Log;
}

export interface SessionCookie {
  /** What the browser sent. */
  token?: string;
  set(session: OpenedSession): void;
  clear(): void;
}

/** The context of the desktop's own page, which is the owner's by being there. */
export function ownerContext(backend: Backend, log: Log): ApiContext {
  return { backend, log, visitor: { kind: 'owner', address: 'local' } };
}
