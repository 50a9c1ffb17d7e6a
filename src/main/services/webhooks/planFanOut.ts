import type { WebhookDialect } from '../../../shared/domain/webhookEvent';
import { bodyFor } from './bodies/bodyFor';
import { eventNameIn } from './bodies/eventNames';
import type { RoomLinks } from './bodies/openviduRoom';
import type { Endpoint, FanOut, SequencedEvent } from './WebhookStore';

/** Who is told of each event, and in which words. `linksOf` gives what the links of a room are made of. */
export function planFanOut(
  events: readonly SequencedEvent[],
  endpoints: readonly Endpoint[],
  linksOf: (roomId: string) => RoomLinks | undefined,
): FanOut[] {
  return events.flatMap((event) => {
    const byDialect = new Map<WebhookDialect, string[]>();
    for (const endpoint of endpoints) {
      if (!wants(endpoint, event)) continue;
      const ids = byDialect.get(endpoint.dialect) ?? [];
      ids.push(endpoint.webhookId);
      byDialect.set(endpoint.dialect, ids);
    }
    const links = event.roomId === undefined ? undefined : linksOf(event.roomId);
    return [...byDialect].map(([dialect, webhookIds]) => ({ event, webhookIds, body: bodyFor(dialect, event, links) }));
  });
}

function wants({ roomId, events, dialect }: Endpoint, event: SequencedEvent): boolean {
  if (roomId !== undefined && roomId !== event.roomId) return false;
  const name = eventNameIn(dialect, event);
  return name !== undefined && (events.length === 0 || events.includes(name));
}
