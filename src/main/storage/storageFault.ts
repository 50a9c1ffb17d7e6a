import { Fault } from '../../shared/domain/fault';

/**
 * Translates what SQLite and libSQL throw. The text of the original is kept out of the answer: drizzle puts the
 * statement's values, and so secrets, into it.
 */
export function storageFault(error: unknown): Fault {
  if (error instanceof Fault) return error;
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    const code = 'code' in cause ? String(cause.code) : '';
    if (/^SQLITE_FULL|^ENOSPC|^EDQUOT/u.test(code)) return new Fault('STORAGE_FULL');
    // A full disk also shows itself as a failed write of the write-ahead log.
    if (/^SQLITE_IOERR_(WRITE|FSYNC|SHMSIZE|TRUNCATE)/u.test(code)) return new Fault('STORAGE_FULL', { reason: code });
    if (/^SQLITE_(BUSY|LOCKED)/u.test(code)) return new Fault('STORAGE_LOCKED');
    if (/^SQLITE_(CORRUPT|NOTADB)/u.test(code)) return new Fault('STORAGE_CORRUPT');
    if (/^SQLITE_(CANTOPEN|READONLY|PERM)|^E(ACCES|PERM|ROFS)/u.test(code)) {
      return new Fault('UNEXPECTED', { reason: `The database cannot be written: ${code}.` });
    }
  }
  return new Fault('UNEXPECTED', { reason: 'The database did not answer as expected.' });
}
