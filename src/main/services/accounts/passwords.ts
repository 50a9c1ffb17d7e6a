import { type ScryptOptions, scrypt, timingSafeEqual } from 'node:crypto';
import { Fault } from '../../../shared/domain/fault';
import type { Random } from '../ports';

/** What one guess costs. `log2n` 15 with `r` 8 takes 32 MB of memory, `p` times one after another. */
export interface PasswordCost {
  log2n: number;
  r: number;
  p: number;
}

/** As strong as OWASP asks of scrypt in 2025. */
const COST: PasswordCost = { log2n: 15, r: 8, p: 3 };
const SALT_BYTES = 16;
const HASH_BYTES = 32;
/** Of the four threads that do files and name look-ups too, so that log-ins leave the host its breath. */
const AT_ONCE = 2;
/** More who wait than this are sent away: each takes a tenth of a second and more. */
const MAX_WAITING = 40;
const RETRY_AFTER_S = 5;

/** Passwords are kept as hashes that carry their salt and their cost. */
export interface Passwords {
  hash(password: string): Promise<string>;
  /** Takes as long for no hash as for any. */
  verify(password: string, hash: string | undefined): Promise<boolean>;
  /** Whether it was made at another cost than new ones are. */
  isOutdated(hash: string): boolean;
}

interface Options {
  random: Random;
  /** Another cost than the usual one. */
  cost?: PasswordCost;
}

export function createPasswords({ random, cost = COST }: Options): Passwords {
  const limited = createGate();
  const nobody = format(cost, Buffer.alloc(SALT_BYTES), Buffer.alloc(HASH_BYTES));
  return {
    hash: async (password) => {
      const salt = Buffer.from(random(SALT_BYTES));
      return format(cost, salt, await limited(() => derive(password, salt, cost)));
    },
    async verify(password, hash) {
      const known = parse(hash ?? nobody);
      const derived = await limited(() => derive(password, known.salt, known.cost));
      return timingSafeEqual(derived, known.hash) && hash !== undefined;
    },
    isOutdated(hash) {
      const { log2n, r, p } = parse(hash).cost;
      return log2n !== cost.log2n || r !== cost.r || p !== cost.p;
    },
  };
}

/** Some at once, the others one after another; too many are refused. */
function createGate(): <T>(work: () => Promise<T>) => Promise<T> {
  let running = 0;
  const waiting: (() => void)[] = [];
  return async (work) => {
    if (running >= AT_ONCE) {
      if (waiting.length >= MAX_WAITING) throw new Fault('TOO_MANY_ATTEMPTS', { retryAfter: RETRY_AFTER_S });
      // Whoever ends hands their place over, so `running` does not change.
      await new Promise<void>((resolve) => waiting.push(resolve));
    } else running += 1;
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else running -= 1;
    }
  };
}

/** The same letters may be typed in more than one way: `é` is one character or two. */
function derive(password: string, salt: Buffer, { log2n, r, p }: PasswordCost): Promise<Buffer> {
  const N = 2 ** log2n;
  const options: ScryptOptions = { N, r, p, maxmem: 256 * N * r };
  return new Promise((resolve, reject) => {
    scrypt(password.normalize('NFKC'), salt, HASH_BYTES, options, (error, key) =>
      error ? reject(error) : resolve(key),
    );
  });
}

function format({ log2n, r, p }: PasswordCost, salt: Buffer, hash: Buffer): string {
  return `scrypt$${log2n}$${r}$${p}$${salt.toString('base64url')}$${hash.toString('base64url')}`;
}

function parse(text: string): { cost: PasswordCost; salt: Buffer; hash: Buffer } {
  const [kind, log2n, r, p, salt = '', hash = ''] = text.split('$');
  if (kind !== 'scrypt') throw new Fault('UNEXPECTED', { reason: 'A password is kept in a form that is not ours.' });
  return {
    cost: { log2n: Number(log2n), r: Number(r), p: Number(p) },
    salt: Buffer.from(salt, 'base64url'),
    hash: Buffer.from(hash, 'base64url'),
  };
}
