import { type Case, enter, NOBODY } from '../support/Case';
import { outcome } from '../support/outcome';
import type { Transport } from '../support/transports';

const durationMs = 300_000;
const addMs = 60_000;

/** A meeting with a moderator and a speaker, who leave afterwards. */
async function timed(transport: Transport) {
  const room = await transport.owner.rooms.create({ roomName: 'Timed' });
  const moderator = await enter(transport, room, 'moderator', 'Mo');
  const speaker = await enter(transport, room, 'speaker', 'Sue');
  return {
    roomId: room.roomId,
    asModerator: await transport.as({ memberToken: moderator.memberToken }),
    asSpeaker: await transport.as({ memberToken: speaker.memberToken }),
    leave() {
      moderator.presence.leave();
      speaker.presence.leave();
    },
  };
}

/** What is left of a halted timer depends on the moment; that something is left does not. */
const withoutRest = <T extends { leftMs?: number }>(timer: T) => ({ ...timer, leftMs: typeof timer.leftMs });

export const timerCases: Record<string, Case> = {
  'timer.start': async (transport) => {
    const { owner, guest } = transport;
    const { roomId, asModerator, asSpeaker, leave } = await timed(transport);
    const stream = await asSpeaker.meetings.watchPlace({ roomId });
    await stream.next();
    const outcomes = [
      await outcome(asModerator.timer.start({ roomId, durationMs })),
      await outcome(stream.next().then(({ value }) => value)),
      await outcome(owner.timer.start({ roomId, durationMs: 1000 })),
      await outcome(asSpeaker.timer.start({ roomId, durationMs })),
      await outcome(asModerator.timer.start({ roomId, durationMs: 10 })),
      await outcome(guest.timer.start({ roomId, durationMs })),
      await outcome(owner.timer.start({ roomId: NOBODY, durationMs })),
    ];
    await stream.return();
    leave();
    return outcomes;
  },

  'timer.update': async (transport) => {
    const { owner, guest } = transport;
    const { roomId, asModerator, asSpeaker, leave } = await timed(transport);
    const early = await outcome(asModerator.timer.update({ roomId, isHalted: true }));
    await asModerator.timer.start({ roomId, durationMs });
    const outcomes = [
      early,
      await outcome(asModerator.timer.update({ roomId, isHalted: true }).then(withoutRest)),
      await outcome(owner.timer.update({ roomId, addMs }).then(withoutRest)),
      await outcome(asModerator.timer.update({ roomId, isHalted: false })),
      await outcome(asModerator.timer.update({ roomId, addMs: 0.5 })),
      await outcome(asSpeaker.timer.update({ roomId, addMs })),
      await outcome(guest.timer.update({ roomId, addMs })),
    ];
    leave();
    return outcomes;
  },

  'timer.stop': async (transport) => {
    const { owner, guest } = transport;
    const { roomId, asModerator, asSpeaker, leave } = await timed(transport);
    await asModerator.timer.start({ roomId, durationMs });
    const outcomes = [
      await outcome(asSpeaker.timer.stop({ roomId })),
      await outcome(guest.timer.stop({ roomId })),
      await outcome(asModerator.timer.stop({ roomId })),
      await outcome(owner.timer.stop({ roomId })),
      await outcome(asModerator.timer.update({ roomId, addMs })),
    ];
    leave();
    return outcomes;
  },
};
