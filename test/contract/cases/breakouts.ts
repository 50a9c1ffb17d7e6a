import { type Case, enter, NOBODY } from '../support/Case';
import { outcome } from '../support/outcome';
import type { Transport } from '../support/transports';

const names = ['Blue', 'Green'];

/** A meeting with a moderator and a speaker, who leave afterwards. */
async function divided(transport: Transport) {
  const room = await transport.owner.rooms.create({ roomName: 'Divided' });
  const { roomId } = room;
  const moderator = await enter(transport, room, 'moderator', 'Mo');
  const speaker = await enter(transport, room, 'speaker', 'Sue');
  const asModerator = await transport.as({ memberToken: moderator.memberToken });
  return {
    roomId,
    speaker: speaker.identity,
    moderator: moderator.identity,
    asModerator,
    asSpeaker: await transport.as({ memberToken: speaker.memberToken }),
    /** Opens both rooms, with the speaker in the first. */
    async open(mode: 'assigned' | 'choice' = 'assigned') {
      const seats = mode === 'assigned' ? { [speaker.identity]: 0 } : {};
      const { breakouts } = await asModerator.breakouts.open({ roomId, names, mode, seats });
      return breakouts.map(({ breakoutId }) => breakoutId) as [string, string];
    },
    leave() {
      moderator.presence.leave();
      speaker.presence.leave();
    },
  };
}

export const breakoutCases: Record<string, Case> = {
  'breakouts.get': async (transport) => {
    const { owner, guest } = transport;
    const { roomId, asModerator, asSpeaker, open, leave } = await divided(transport);
    const outcomes = [await outcome(asSpeaker.breakouts.get({ roomId }))];
    await open();
    outcomes.push(
      await outcome(asSpeaker.breakouts.get({ roomId })),
      await outcome(asModerator.breakouts.get({ roomId })),
      await outcome(owner.breakouts.get({ roomId })),
      await outcome(owner.breakouts.get({ roomId: NOBODY })),
      await outcome(guest.breakouts.get({ roomId })),
    );
    leave();
    return outcomes;
  },

  'breakouts.open': async (transport) => {
    const { owner, guest } = transport;
    const empty = await owner.rooms.create({ roomName: 'Empty' });
    const { roomId, speaker, asModerator, asSpeaker, leave } = await divided(transport);
    const endDate = Date.now() + 600_000;
    const outcomes = [
      await outcome(asSpeaker.breakouts.open({ roomId, names })),
      await outcome(asModerator.breakouts.open({ roomId, names, seats: { [speaker]: 1 }, endDate })),
      await outcome(owner.breakouts.open({ roomId, names: ['Red'], mode: 'choice' })),
      await outcome(owner.breakouts.open({ roomId, names, seats: { [speaker]: 2 } })),
      await outcome(owner.breakouts.open({ roomId, names, endDate: 5 })),
      await outcome(owner.breakouts.open({ roomId, names: [] })),
      await outcome(owner.breakouts.open({ roomId: empty.roomId, names })),
      await outcome(guest.breakouts.open({ roomId, names })),
    ];
    leave();
    return outcomes;
  },

  'breakouts.update': async (transport) => {
    const { owner, guest } = transport;
    const { roomId, speaker, asModerator, asSpeaker, open, leave } = await divided(transport);
    const outcomes = [await outcome(asModerator.breakouts.update({ roomId, endDate: null }))];
    const [, second] = await open();
    outcomes.push(
      await outcome(asModerator.breakouts.update({ roomId, seats: { [speaker]: second } })),
      await outcome(asModerator.breakouts.update({ roomId, endDate: Date.now() + 600_000 })),
      await outcome(owner.breakouts.update({ roomId, seats: { [speaker]: null }, endDate: null })),
      await outcome(owner.breakouts.update({ roomId, seats: { [speaker]: 'nowhere' } })),
      await outcome(owner.breakouts.update({ roomId, endDate: 5 })),
      await outcome(asSpeaker.breakouts.update({ roomId, seats: { [speaker]: second } })),
      await outcome(guest.breakouts.update({ roomId })),
    );
    leave();
    return outcomes;
  },

  'breakouts.join': async (transport) => {
    const { owner, guest } = transport;
    const { roomId, speaker, asModerator, asSpeaker, open, leave } = await divided(transport);
    const outcomes = [await outcome(asSpeaker.breakouts.join({ roomId, breakoutId: 'nowhere' }))];
    const [first, second] = await open();
    outcomes.push(
      await outcome(asSpeaker.breakouts.join({ roomId, breakoutId: first })),
      await outcome(asSpeaker.breakouts.join({ roomId, breakoutId: second })),
      await outcome(asSpeaker.breakouts.join({ roomId, breakoutId: 'nowhere' })),
      await outcome(asModerator.breakouts.join({ roomId, breakoutId: second })),
      await outcome(asModerator.breakouts.get({ roomId })),
      (await owner.participants.get({ roomId, identity: speaker })).attributes['parley.breakout'] === first,
      await outcome(owner.breakouts.join({ roomId, breakoutId: first })),
      await outcome(guest.breakouts.join({ roomId, breakoutId: first })),
    );
    leave();
    return outcomes;
  },

  'breakouts.leave': async (transport) => {
    const { owner, guest } = transport;
    const { roomId, speaker, asModerator, asSpeaker, open, leave } = await divided(transport);
    const outcomes = [await outcome(asSpeaker.breakouts.leave({ roomId }))];
    await open();
    outcomes.push(await outcome(asSpeaker.breakouts.leave({ roomId })));
    const [, second] = await open('choice');
    await asSpeaker.breakouts.join({ roomId, breakoutId: second });
    outcomes.push(
      await outcome(asSpeaker.breakouts.get({ roomId })),
      await outcome(asSpeaker.breakouts.leave({ roomId })),
      await outcome(asSpeaker.breakouts.get({ roomId })),
      (await owner.participants.get({ roomId, identity: speaker })).attributes['parley.breakout'] ?? '',
      await outcome(asModerator.breakouts.leave({ roomId })),
      await outcome(guest.breakouts.leave({ roomId })),
    );
    leave();
    return outcomes;
  },

  'breakouts.broadcast': async (transport) => {
    const { owner, guest } = transport;
    const { roomId, asModerator, asSpeaker, open, leave } = await divided(transport);
    const text = 'Five minutes left.';
    const outcomes = [await outcome(asModerator.breakouts.broadcast({ roomId, text }))];
    await open();
    outcomes.push(
      await outcome(asModerator.breakouts.broadcast({ roomId, text })),
      await outcome(owner.breakouts.broadcast({ roomId, text })),
      await outcome(asModerator.breakouts.broadcast({ roomId, text: ' ' })),
      await outcome(asSpeaker.breakouts.broadcast({ roomId, text })),
      await outcome(guest.breakouts.broadcast({ roomId, text })),
    );
    leave();
    return outcomes;
  },

  'breakouts.close': async (transport) => {
    const { owner, guest } = transport;
    const { roomId, asModerator, asSpeaker, open, leave } = await divided(transport);
    const outcomes = [await outcome(asModerator.breakouts.close({ roomId }))];
    await open();
    outcomes.push(
      await outcome(asSpeaker.breakouts.close({ roomId })),
      await outcome(asModerator.breakouts.close({ roomId })),
      // There is time to say goodbye.
      await outcome(asSpeaker.breakouts.get({ roomId })),
      await outcome(owner.breakouts.close({ roomId })),
      await outcome(guest.breakouts.close({ roomId })),
    );
    leave();
    return outcomes;
  },
};
