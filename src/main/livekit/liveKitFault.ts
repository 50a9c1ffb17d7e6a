import { ServerError } from 'livekit-server-sdk';
import { Fault } from '../../shared/domain/fault';
import { httpAddress } from './connection';

/** LiveKit forgives a minute; we warn before it bites. */
const TOLERATED_SKEW_SECONDS = 30;
const DATE_TIMEOUT_MS = 3000;

/** Says why a call to a LiveKit server failed. A refused key is told from a wrong clock by asking the server for the time. */
export async function liveKitFault(error: unknown, url: string): Promise<Fault> {
  if (error instanceof Fault) return error;
  if (error instanceof ServerError && (error.status === 401 || error.status === 403)) {
    const skewSeconds = await clockSkew(url).catch(() => undefined);
    if (skewSeconds !== undefined && Math.abs(skewSeconds) > TOLERATED_SKEW_SECONDS) {
      return new Fault('CLOCK_SKEW', { skewSeconds });
    }
    return new Fault('MEETING_SERVER_WRONG_KEY', { reason: withoutToken(error.message) });
  }
  if (error instanceof ServerError && error.code === 'invalid_argument') {
    return new Fault('INVALID_INPUT', {
      details: [{ field: '', message: `The LiveKit server says: ${error.message}` }],
    });
  }
  // Not LiveKit's: something else answers at this address.
  if (error instanceof ServerError) {
    return new Fault('MEETING_SERVER_UNREACHABLE', { reason: `The server answered ${error.status}.` });
  }
  return new Fault('MEETING_SERVER_UNREACHABLE', { reason: reasonOf(error) });
}

/** The server's clock minus ours, in seconds. */
async function clockSkew(url: string): Promise<number | undefined> {
  const response = await fetch(httpAddress(url), { signal: AbortSignal.timeout(DATE_TIMEOUT_MS) });
  const date = Date.parse(response.headers.get('date') ?? '');
  return Number.isNaN(date) ? undefined : Math.round((date - Date.now()) / 1000);
}

/** LiveKit repeats the refused token, which may be a good one elsewhere. */
function withoutToken(message: string): string {
  return message
    .replace(/eyJ[\w-]+\.[\w-]+\.[\w-]+/gu, '…')
    .slice(0, 200)
    .trim();
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'The server did not answer.';
  const cause = error.cause instanceof Error ? error.cause.message : '';
  return cause || error.message;
}
