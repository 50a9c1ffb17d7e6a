import type { User, UserRole } from '../../../shared/domain/user';

/** Where a page of a list ended: the sort field's value there, and the id of what stood there. */
export interface PageEnd {
  value: string | number;
  id: string;
}

export interface UserQuery {
  sortField: 'registrationDate' | 'name';
  sortOrder: 'asc' | 'desc';
  after?: PageEnd;
  limit: number;
  /** Parts of the name and of the id, in any case. */
  name?: string;
  userId?: string;
  role?: UserRole;
}

export interface UserStore {
  /** Throws USER_EXISTS. */
  insert(user: User, passwordHash: string): Promise<void>;
  /**
   * Makes the first administrator and takes every set-up code away, in one transaction. `wrong_code`: the code is not
   * good, or there is an administrator by now. Throws USER_EXISTS, and then the code stays good.
   */
  insertFirstAdmin(user: User, passwordHash: string, setUpCode: string): Promise<'made' | 'wrong_code'>;
  /** Makes the user an administrator with this password whatever they were before, and ends their sessions. */
  putAdmin(user: User, passwordHash: string): Promise<void>;
  find(userId: string): Promise<User | undefined>;
  passwordHash(userId: string): Promise<string | undefined>;
  hasAdmin(): Promise<boolean>;
  list(query: UserQuery): Promise<User[]>;
  /** Ends their sessions but `keptSession`. False where there is no such user. */
  setPassword(userId: string, passwordHash: string, keptSession?: string): Promise<boolean>;
  /** The same password in another form. Nothing happens where it was changed meanwhile. */
  replaceHash(userId: string, before: string, after: string): Promise<void>;
  /** The user afterwards; undefined where there is none. Throws LAST_ADMIN. */
  setRole(userId: string, role: UserRole, date: number): Promise<User | undefined>;
  /** With sessions and memberships; their rooms become the administrator's. False where there is none. Throws LAST_ADMIN. */
  remove(userId: string): Promise<boolean>;
}

/** A session's two tokens. Hashed before they are written. */
export interface SessionTokens {
  token: string;
  refreshToken: string;
  /** Milliseconds since the epoch, of each. */
  expires: number;
  refreshExpires: number;
}

/** Whose a session is: a user's, or of whoever came by a key or code. */
export interface SessionHolder {
  userId?: string;
  keyId?: string;
}

/** A session as it is found, with what is known of its holder now. */
export interface FoundSession extends SessionHolder {
  sessionId: string;
  user?: User;
  /** Of the API key, where it is one of the table's. */
  keyName?: string;
}

/** How a refresh token stands to its session. */
export interface Rotation {
  /** It is today's, the one before, or none of the two. */
  standing: 'current' | 'previous' | 'other';
  /** How and when today's tokens were made of the one before. */
  salt?: string;
  rotatedDate?: number;
  refreshExpires: number;
}

/** Sessions and one-time codes. Tokens and codes are hashed before they are written. */
export interface SessionStore {
  insertSession(sessionId: string, holder: SessionHolder, tokens: SessionTokens, creationDate: number): Promise<void>;
  findSession(token: string, now: number): Promise<FoundSession | undefined>;
  findById(sessionId: string): Promise<FoundSession | undefined>;
  findRotation(sessionId: string, refreshToken: string): Promise<Rotation | undefined>;
  /** Replaces both tokens. False where the refresh token is not `before` any more. */
  rotate(
    sessionId: string,
    change: { before: string; salt: string; date: number; tokens: SessionTokens },
  ): Promise<boolean>;
  removeSession(sessionId: string): Promise<void>;
  /** Every other session of the same holder. How many there were. */
  removeOthers(sessionId: string): Promise<number>;
  insertEntryCode(code: string, expires: number): Promise<void>;
  /** The one code for the first administrator: those before are good no more. */
  replaceSetUpCode(code: string, expires: number): Promise<void>;
  /** True for the one caller who gets it. */
  takeEntryCode(code: string, now: number): Promise<boolean>;
  removeExpired(now: number): Promise<void>;
}

/** An API key as it is kept: of the key itself there is only a hash. Dates in milliseconds since the epoch. */
export interface StoredApiKey {
  keyId: string;
  name: string;
  /** Its first letters. */
  hint: string;
  creationDate: number;
  lastUsedDate?: number;
}

export interface ApiKeyStore {
  /** `key` is hashed before it is written. */
  insert(entry: StoredApiKey, key: string): Promise<void>;
  findByKey(key: string): Promise<StoredApiKey | undefined>;
  list(): Promise<StoredApiKey[]>;
  /** With the sessions that were opened with it. False where there is none. */
  remove(keyId: string): Promise<boolean>;
  markUsed(keyId: string, date: number): Promise<void>;
}

/** One line of the audit log. */
export interface AuditEntry {
  /** Sortable by time. */
  entryId: string;
  date: number;
  actor: string;
  action: string;
  target?: string;
  address?: string;
  details?: string;
}

export interface AuditQuery {
  sortOrder: 'asc' | 'desc';
  after?: PageEnd;
  limit: number;
  actor?: string;
  action?: string;
  target?: string;
}

export interface AuditStore {
  insert(entry: AuditEntry): Promise<void>;
  list(query: AuditQuery): Promise<AuditEntry[]>;
  /** Takes away what is older than `before`, and of the rest all but the newest `most`. */
  prune(before: number, most: number): Promise<void>;
}
