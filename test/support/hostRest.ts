import type { RoomDraft } from '../../src/shared/contract/roomSchema';
import type { Host } from './startHost';

/** A room with the addresses that its links are. */
export interface MadeRoom {
  roomId: string;
  speakerUrl: string;
  moderatorUrl: string;
}

export interface HostRest {
  /** As a program with an API key; throws unless the answer is 2xx. The JSON of the answer. */
  ask(method: string, path: string, body?: unknown): Promise<Record<string, unknown>>;
  makeRoom(draft: RoomDraft): Promise<MadeRoom>;
}

/** What a test prepares through the REST API of a real host. */
export function hostRest({ url, apiKey }: Host): HostRest {
  const ask: HostRest['ask'] = async (method, path, body) => {
    const response = await fetch(`${url}/api/v1${path}`, {
      method,
      headers: { 'x-api-key': apiKey, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
    return (await response.json()) as Record<string, unknown>;
  };
  return {
    ask,
    async makeRoom(draft) {
      const room = (await ask('POST', '/rooms', draft)) as {
        roomId: string;
        access: { anonymous: Record<'speaker' | 'moderator', { url: string }> };
      };
      const { speaker, moderator } = room.access.anonymous;
      return { roomId: room.roomId, speakerUrl: speaker.url, moderatorUrl: moderator.url };
    },
  };
}
