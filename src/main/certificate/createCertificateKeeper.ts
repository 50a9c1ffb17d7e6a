import { readFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { setInterval } from 'node:timers';
import type { Clock, Log } from '../services/ports';
import type { Certificate } from './Certificate';
import { fingerprintOf, keepSelfSigned } from './keepSelfSigned';

/** How often it is looked whether there is a newer one. */
const LOOK_MS = 3_600_000;

/** The certificate of a host that serves HTTPS. */
export interface CertificateKeeper {
  isSelfSigned: boolean;
  current(): Certificate;
  /** SHA-256 of the certificate, for people to compare. */
  fingerprint(): string;
  /** Hands over each newer one, such as after the files were renewed. */
  follow(use: (certificate: Certificate) => void): () => void;
  /** Looks now. True where there is a newer one. */
  look(): Promise<boolean>;
}

interface Options {
  /** Certificate files; without them the host makes its own. */
  files?: { cert: string; key: string };
  dataFolder: string;
  /** Names and addresses under which the host is reached, besides those of this computer. */
  names(): readonly string[];
  log: Log;
  now?: Clock;
}

export async function createCertificateKeeper(options: Options): Promise<CertificateKeeper> {
  const { files, dataFolder, names, log, now = Date.now } = options;
  const read = async (): Promise<Certificate> => {
    if (files) return { cert: await readFile(files.cert, 'utf8'), key: await readFile(files.key, 'utf8') };
    const own = ['localhost', '127.0.0.1', '::1', hostname()];
    return keepSelfSigned({ folder: dataFolder, names: [...own, ...names()], now: now() });
  };
  let current = await read();
  const users = new Set<(certificate: Certificate) => void>();

  async function look(): Promise<boolean> {
    const next = await read();
    if (next.cert === current.cert && next.key === current.key) return false;
    for (const use of users) use(next);
    current = next;
    log.info({ fingerprint: fingerprintOf(next) }, 'The host has a newer certificate');
    return true;
  }

  return {
    isSelfSigned: files === undefined,
    current: () => current,
    fingerprint: () => fingerprintOf(current),
    look,
    follow(use) {
      users.add(use);
      const timer = setInterval(() => {
        look().catch((error: unknown) => log.error({ err: error }, 'The certificate could not be renewed'));
      }, LOOK_MS);
      timer.unref();
      return () => {
        clearInterval(timer);
        users.delete(use);
      };
    },
  };
}
