import { signature } from './signature';
import type { Endpoint } from './WebhookStore';

interface Facts {
  endpoint: Pick<Endpoint, 'secret' | 'previousSecret' | 'previousUntil'>;
  deliveryId: string;
  event: string;
  body: string;
  version: string;
  /** Milliseconds since the epoch. */
  now: number;
}

/** What goes with a body. Signed anew with each try, so that a receiver may refuse what is old. */
export function deliveryHeaders({ endpoint, deliveryId, event, body, version, now }: Facts): Record<string, string> {
  const { secret, previousSecret, previousUntil = 0 } = endpoint;
  return {
    'content-type': 'application/json',
    'user-agent': `Parley/${version}`,
    'x-timestamp': String(now),
    'x-signature': signature(secret, now, body),
    ...(previousSecret && now < previousUntil && { 'x-signature-previous': signature(previousSecret, now, body) }),
    'x-parley-delivery': deliveryId,
    'x-parley-event': event,
  };
}
