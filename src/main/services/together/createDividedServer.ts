import { breakoutRoomName } from '../../../shared/domain/breakout';
import { BREAKOUT_ATTRIBUTE } from '../../../shared/protocol/attributes';
import { withAtOnce } from '../meetings/withAtOnce';
import type { MeetingServer } from '../ports';
import type { BreakoutStore } from './BreakoutStore';

/** Calls to LiveKit that run at once. */
const AT_ONCE = 8;

/**
 * The LiveKit server as the rest of the host sees it: what is done to a meeting, or to someone in it, is done in its
 * breakout rooms as well, and what people send there counts as sent in the meeting.
 */
export function createDividedServer(
  server: MeetingServer,
  store: Pick<BreakoutStore, 'running' | 'standing'>,
): MeetingServer {
  async function breakoutRooms(roomId?: string): Promise<{ roomId: string; name: string }[]> {
    return (await store.standing(roomId)).flatMap(({ roomId: of, breakouts }) =>
      breakouts.map(({ breakoutId }) => ({ roomId: of, name: breakoutRoomName(of, breakoutId) })),
    );
  }

  /** Where someone is seated. */
  async function seatRoom(roomId: string, identity: string): Promise<string | undefined> {
    const breakoutId = (await store.running(roomId))?.seats[identity];
    return breakoutId && breakoutRoomName(roomId, breakoutId);
  }

  /** Where someone has gone to is said in the meeting only. */
  function there({ attributes }: { attributes?: Record<string, string> }): Record<string, string> | undefined {
    if (!attributes) return undefined;
    const { [BREAKOUT_ATTRIBUTE]: _, ...rest } = attributes;
    return rest;
  }

  return {
    ...server,

    async meetings(roomIds) {
      const live = await server.meetings(roomIds);
      const [only] = roomIds ?? [];
      const names = (await breakoutRooms(roomIds?.length === 1 ? only : undefined)).filter(({ roomId }) =>
        live.has(roomId),
      );
      if (names.length === 0) return live;
      const inside = await server.meetings(names.map(({ name }) => name));
      for (const { roomId, name } of names) {
        const active = new Set(
          inside.get(name)?.participants.flatMap(({ identity, isPublishing }) => (isPublishing ? [identity] : [])),
        );
        for (const person of live.get(roomId)?.participants ?? []) person.isPublishing ||= active.has(person.identity);
      }
      return live;
    },

    async endMeeting(roomId) {
      const names = await breakoutRooms(roomId);
      await Promise.all([server.endMeeting(roomId), withAtOnce(names, AT_ONCE, ({ name }) => server.endMeeting(name))]);
    },

    async participants(roomId) {
      const people = await server.participants(roomId);
      const names = people.length === 0 ? [] : await breakoutRooms(roomId);
      const tracks = new Map<string, (typeof people)[number]['tracks']>();
      const found = await withAtOnce(names, AT_ONCE, ({ name }) => server.participants(name));
      for (const each of found.flat())
        tracks.set(each.identity, [...(tracks.get(each.identity) ?? []), ...each.tracks]);
      return people.map((each) => ({ ...each, tracks: [...each.tracks, ...(tracks.get(each.identity) ?? [])] }));
    },

    async removeParticipant(roomId, identity) {
      const names = await breakoutRooms(roomId);
      const [isRemoved] = await Promise.all([
        server.removeParticipant(roomId, identity),
        withAtOnce(names, AT_ONCE, ({ name }) => server.removeParticipant(name, identity)),
      ]);
      return isRemoved;
    },

    async updateParticipant(roomId, identity, change) {
      const name = await seatRoom(roomId, identity);
      const [isInside] = await Promise.all([
        server.updateParticipant(roomId, identity, change),
        name === undefined
          ? undefined
          : server.updateParticipant(name, identity, { ...change, attributes: there(change) }),
      ]);
      return isInside;
    },

    async muteTrack(roomId, identity, trackId) {
      const name = await seatRoom(roomId, identity);
      await Promise.all([
        server.muteTrack(roomId, identity, trackId),
        name === undefined ? undefined : server.muteTrack(name, identity, trackId),
      ]);
    },
  };
}
