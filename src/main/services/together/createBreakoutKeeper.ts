import { type BreakoutSession, breakoutRoomName, isOpen, parseBreakoutRoomName } from '../../../shared/domain/breakout';
import { denialKeys } from '../../../shared/domain/place';
import { BREAKOUT_ATTRIBUTE } from '../../../shared/protocol/attributes';
import type { MeetingDeps } from '../meetings/MeetingDeps';
import { withAtOnce } from '../meetings/withAtOnce';
import type { MeetingServerEvent } from '../ports';
import type { ScheduleStore } from '../schedule/ScheduleStore';

/** Calls to LiveKit that run at once. */
const AT_ONCE = 8;
/** Everyone has left by themselves by then; whoever has not is put out. Milliseconds. */
export const GOODBYE_MS = 5000;

/** Ends breakout rooms in time, whichever host has opened them, and lets nobody stay in one who may not be there. */
export interface BreakoutKeeper {
  /** For the scheduler: the session's end has come, or it is time to end its LiveKit rooms. */
  doDue(sessionId: string): Promise<void>;
  /** For the ledger: what LiveKit reports of a side room. */
  receive(event: MeetingServerEvent): Promise<void>;
  /** For the reconciler: LiveKit has this side room, with these people in it. */
  look(name: string, identities: readonly string[]): Promise<void>;
}

type Deps = Pick<MeetingDeps, 'breakouts' | 'places' | 'ledger' | 'server' | 'now'> & {
  setDue: ScheduleStore['setBreakoutsDue'];
  changed(roomId: string): void;
};

export function createBreakoutKeeper(deps: Deps): BreakoutKeeper {
  const { breakouts: store, places, ledger, server, now, setDue, changed } = deps;

  /** Nobody is said to be in one of these rooms any more. */
  async function clear({ roomId, breakouts }: BreakoutSession): Promise<void> {
    const left = new Set(breakouts.map(({ breakoutId }) => breakoutId));
    const away = (await server.participants(roomId)).filter(({ attributes }) =>
      left.has(attributes[BREAKOUT_ATTRIBUTE] ?? ''),
    );
    await withAtOnce(away, AT_ONCE, ({ identity }) =>
      server.updateParticipant(roomId, identity, { attributes: { [BREAKOUT_ATTRIBUTE]: '' } }),
    );
  }

  return {
    async doDue(sessionId) {
      const session = await store.find(sessionId);
      if (!session) return;
      const { roomId, breakouts, endDate, closedDate } = session;
      if (isOpen(session, now())) return setDue(sessionId, endDate, session);
      if (closedDate === undefined) {
        await store.close(sessionId, now(), now() + GOODBYE_MS);
        changed(roomId);
        // They go back by themselves now; to wait for a report of that would hide them for seconds where none comes.
        await clear(session);
        return;
      }
      await withAtOnce(breakouts, AT_ONCE, ({ breakoutId }) => server.endMeeting(breakoutRoomName(roomId, breakoutId)));
      await clear(session);
      await store.remove(sessionId);
      changed(roomId);
    },

    async look(name, identities) {
      const roomId = parseBreakoutRoomName(name)?.roomId;
      if (roomId === undefined || identities.length === 0) return;
      const [meeting, held] = await Promise.all([ledger.current(roomId), places.list(roomId)]);
      // Whoever is being moved may still say goodbye here; whoever has no place any more may not.
      const welcome = new Set(meeting ? held.map(({ identity }) => identity) : []);
      for (const identity of identities) if (!welcome.has(identity)) await server.removeParticipant(name, identity);
    },

    async receive({ roomId: name, ...event }) {
      const of = parseBreakoutRoomName(name);
      if (!of) return;
      const { roomId, breakoutId } = of;
      if (event.kind === 'participantJoined') {
        const { identity } = event.participant;
        // A token is good until its end, whatever has happened since it was made.
        const [session, meeting, isDenied] = await Promise.all([
          store.running(roomId),
          ledger.current(roomId),
          places.isDenied(roomId, denialKeys({ identity })),
        ]);
        if (meeting && !isDenied && session?.seats[identity] === breakoutId) return;
        await server.removeParticipant(name, identity);
      }
      if (event.kind === 'participantLeft' && event.cause !== 'replaced') {
        const { identity } = event.participant;
        const person = (await server.participants(roomId)).find((one) => one.identity === identity);
        // They may be in another one already.
        if (person?.attributes[BREAKOUT_ATTRIBUTE] !== breakoutId) return;
        await server.updateParticipant(roomId, identity, { attributes: { [BREAKOUT_ATTRIBUTE]: '' } });
      }
    },
  };
}
