import { Room as LiveKitRoom } from 'livekit-client';
import type { Ticket } from './CallOptions';

/**
 * Finds the meeting server and shakes hands with it while someone still looks at themselves; at LiveKit Cloud it also finds
 * the nearest region. Never throws: what is in the way is told by the connection itself.
 */
export function warmWay({ serverUrl, token }: Ticket): void {
  void new LiveKitRoom().prepareConnection(serverUrl, token);
}
