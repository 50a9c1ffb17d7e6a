import type { Reachability } from '../../shared/contract/system';
import type { ErrorCode } from '../../shared/domain/errorCode';
import { Fault } from '../../shared/domain/fault';
import { isLoopback } from '../../shared/domain/isLoopback';
import type { Clock, MeetingServer } from './ports';
import type { Visitor } from './visitor';

/** However many ask, the meeting server is asked this seldom. */
const FRESH_MS = 2000;

/** What the host itself knows of the way between it and a visitor. */
export interface Reach {
  /** For a visitor's page, so that it can say what is in the way. */
  seenFrom(visitor: Visitor): Promise<Reachability>;
  /** For administrators: SHA-256 of the certificate that the host serves with. */
  certificateFingerprint?(): string;
}

interface Options {
  server: Pick<MeetingServer, 'check' | 'address'>;
  publicUrl?: string;
  /** Ports of the embedded server for sound and pictures, where it is known to run. */
  mediaPorts?(): { udp: number; tcp?: number } | undefined;
  certificateFingerprint?(): string;
  now: Clock;
}

export function createReach({ server, publicUrl, mediaPorts, certificateFingerprint, now }: Options): Reach {
  let checked: { at: number; code: Promise<ErrorCode | undefined> } | undefined;

  function trouble(): Promise<ErrorCode | undefined> {
    if (!checked || now() - checked.at >= FRESH_MS) {
      const code = server.check().then(
        () => undefined,
        (error: unknown) => (error instanceof Fault ? error.code : 'UNEXPECTED'),
      );
      checked = { at: now(), code };
    }
    return checked.code;
  }

  return {
    certificateFingerprint,

    async seenFrom({ origin }) {
      const code = await trouble();
      const isSecure = origin === undefined || isSecureOrigin(origin);
      return {
        origin,
        isSecure,
        ...(!isSecure && publicUrl?.startsWith('https:') ? { secureUrl: publicUrl } : {}),
        signalling: code ? { answers: false, code } : { answers: true, url: server.address(origin) },
        media: mediaPorts?.(),
      };
    },
  };
}

/** Where browsers give a camera. */
function isSecureOrigin(origin: string): boolean {
  const { protocol, hostname } = new URL(origin);
  return protocol === 'https:' || isLoopback(hostname) || hostname.endsWith('.localhost');
}
