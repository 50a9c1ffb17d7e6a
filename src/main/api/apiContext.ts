import type { Fault } from '../../shared/domain/fault';
import type { OpenedSession } from '../services/accounts/sessions';
import type { Backend } from '../services/backend';
import type { Log } from '../services/ports';
import type { Visitor } from '../services/visitor';

/** What each call comes with, whatever transport brought it. */
export interface ApiContext {
  backend: Backend;
  visitor: Visitor;
  /** The credentials that came along are wrong: the answer to every call. */
  refusal?: Fault;
  /** The browser's session; absent where the transport itself says who calls. */
  session?: BrowserSession;
  log: Log;
}

/** A session as a browser shows it, and the cookies that the answer shall set. */
export interface BrowserSession {
  /** The session that was shown and is good. */
  id?: string;
  refreshToken?: string;
  /** The request comes from a page of another site, which must not log its visitors in here as someone else. */
  isForeign: boolean;
  set(session: OpenedSession): void;
  clear(): void;
}

/** The token behind `Bearer `; undefined for anything else. */
export function bearerIn(header: string | undefined): string | undefined {
  return /^Bearer +(\S+)$/iu.exec(header?.trim() ?? '')?.[1];
}

/** The context of the desktop's own page, which is an administrator's by being there. */
export function ownerContext(backend: Backend, log: Log, memberToken?: string): ApiContext {
  return { backend, log, visitor: { caller: { kind: 'admin', label: 'desktop' }, address: 'local', memberToken } };
}
