import { createHash, randomBytes, X509Certificate } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { isIP } from 'node:net';
import { join } from 'node:path';
import type { Certificate } from './Certificate';

const DAY_MS = 24 * 3_600_000;
/** As long as browsers take one at all. */
const VALID_MS = 397 * DAY_MS;
/** Made anew this long before it ends. */
const RENEW_MS = 30 * DAY_MS;
/** Clocks of other machines may be behind. */
const BACKDATE_MS = DAY_MS;
/** Certificate and key in one file, so that there is never one without the other. */
const FILE_NAME = 'self-signed.pem';

interface Options {
  folder: string;
  /** Names and addresses under which the host is reached. */
  names: readonly string[];
  /** Milliseconds since the epoch. */
  now: number;
}

/**
 * The certificate that the host has made for itself: the one in the data folder while it is good for these names and for
 * another month, else a new one. Names it once had stay in it, so that a computer that moves between networks keeps one.
 */
export async function keepSelfSigned({ folder, names, now }: Options): Promise<Certificate> {
  const file = join(folder, FILE_NAME);
  const kept = await readKept(file);
  const known = kept ? namesIn(kept.cert) : [];
  const missing = names.filter((name) => !known.includes(comparable(name)));
  if (kept && missing.length === 0 && Date.parse(new X509Certificate(kept.cert).validTo) - RENEW_MS > now) return kept;
  const made = await makeCertificate([...new Set([...names, ...known].map(comparable))], now);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const draft = `${file}.${randomBytes(4).toString('hex')}`;
  await writeFile(draft, `${made.cert}\n${made.key}\n`, { mode: 0o600 });
  await rename(draft, file);
  return made;
}

async function makeCertificate(names: readonly string[], now: number): Promise<Certificate> {
  // Loaded when it is needed, which is once a year: it is large, and hosts shall start quickly.
  const { generate } = await import('selfsigned');
  const made = await generate([{ name: 'commonName', value: 'Parley' }], {
    keyType: 'ec',
    algorithm: 'sha256',
    notBeforeDate: new Date(now - BACKDATE_MS),
    notAfterDate: new Date(now - BACKDATE_MS + VALID_MS),
    extensions: [
      { name: 'basicConstraints', cA: false, critical: true },
      { name: 'keyUsage', digitalSignature: true, critical: true },
      { name: 'extKeyUsage', serverAuth: true },
      {
        name: 'subjectAltName',
        altNames: names.map((name) => (isIP(name) === 0 ? { type: 2, value: name } : { type: 7, ip: name })),
      },
    ],
  });
  return { cert: made.cert.trim(), key: made.private.trim() };
}

async function readKept(file: string): Promise<Certificate | undefined> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
  const part = (label: string) =>
    new RegExp(`-----BEGIN ${label}-----[^-]+-----END ${label}-----`, 'u').exec(text)?.[0];
  const [cert, key] = [part('CERTIFICATE'), part('PRIVATE KEY')];
  return cert && key && isReadable(cert) ? { cert, key } : undefined;
}

function isReadable(cert: string): boolean {
  try {
    return new X509Certificate(cert).raw.length > 0;
  } catch {
    return false;
  }
}

function namesIn(cert: string): string[] {
  const { subjectAltName = '' } = new X509Certificate(cert);
  return subjectAltName.split(', ').map((entry) => comparable(entry.replace(/^(?:DNS|IP Address):/u, '')));
}

/** IPv6 addresses have many spellings: certificates are read back in another than they were written in. */
function comparable(name: string): string {
  return isIP(name) === 6 ? new URL(`http://[${name}]`).hostname.slice(1, -1) : name.toLowerCase();
}

/** SHA-256 of the certificate, as browsers show it: `AB:CD:…`. */
export function fingerprintOf({ cert }: Certificate): string {
  const digest = createHash('sha256').update(new X509Certificate(cert).raw).digest('hex').toUpperCase();
  return digest.replace(/..(?=.)/gu, '$&:');
}
