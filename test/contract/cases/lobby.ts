import { type Case, enter, NOBODY, secretOf } from '../support/Case';
import { firstOf, outcome } from '../support/outcome';
import type { Transport } from '../support/transports';

/** A room with a lobby, and someone who waits there. */
async function waitingRoom({ owner, guest }: Transport) {
  const room = await owner.rooms.create({ roomName: 'With a lobby', config: { lobby: { enabled: true } } });
  const { roomId } = room;
  const secret = secretOf(room, 'speaker');
  const knock = (participantName: string) => guest.lobby.knock({ roomId, secret, participantName });
  return { room, roomId, secret, knock, ...(await knock('Ada')) };
}

export const lobbyCases: Record<string, Case> = {
  'lobby.knock': async (transport) => {
    const { owner, guest } = transport;
    const { roomId, secret } = await waitingRoom(transport);
    const hidden = await owner.rooms.create({ roomName: 'Private', config: { privacy: 'private' } });
    return [
      await outcome(guest.lobby.knock({ roomId, secret, participantName: 'Bob', device: 'a-browser' })),
      await outcome(guest.lobby.knock({ roomId, secret: 'wrong', participantName: 'Bob' })),
      await outcome(guest.lobby.knock({ roomId, secret, participantName: ' ' })),
      await outcome(
        guest.lobby.knock({ roomId: hidden.roomId, secret: secretOf(hidden, 'speaker'), participantName: 'Bob' }),
      ),
      await outcome(owner.lobby.knock({ roomId: NOBODY, participantName: 'Bob' })),
    ];
  },

  'lobby.wait': async (transport) => {
    const { owner, guest } = transport;
    const { roomId, knockId, knockToken } = await waitingRoom(transport);
    const stream = await guest.lobby.wait({ roomId, knockToken });
    const first = await stream.next();
    await owner.lobby.answer({ roomId, knockIds: [knockId], action: 'admit' });
    const second = await stream.next();
    const third = await stream.next();
    return [
      await outcome(Promise.resolve([first.value, second.value, third.done])),
      await outcome(firstOf(guest.lobby.wait({ roomId, knockToken: 'made-up' }), 1)),
    ];
  },

  'lobby.leave': async (transport) => {
    const { owner, guest } = transport;
    const { roomId, knockToken } = await waitingRoom(transport);
    return [
      await outcome(guest.lobby.leave({ roomId, knockToken: 'made-up' })),
      await outcome(guest.lobby.leave({ roomId, knockToken })),
      await outcome(owner.lobby.list({ roomId })),
    ];
  },

  'lobby.list': async (transport) => {
    const { owner, guest, as } = transport;
    const { room, roomId } = await waitingRoom(transport);
    const moderator = await enter(transport, room, 'moderator');
    const inside = await as({ memberToken: moderator.memberToken });
    const outcomes = [
      await outcome(owner.lobby.list({ roomId })),
      await outcome(inside.lobby.list({ roomId })),
      await outcome(owner.lobby.list({ roomId: NOBODY })),
      await outcome(guest.lobby.list({ roomId })),
    ];
    moderator.presence.leave();
    return outcomes;
  },

  'lobby.watch': async (transport) => {
    const { owner, guest } = transport;
    const { roomId, knock, knockId } = await waitingRoom(transport);
    const stream = await owner.lobby.watch({ roomId });
    const first = await stream.next();
    await knock('Bob');
    const second = await stream.next();
    await owner.lobby.answer({ roomId, knockIds: [knockId], action: 'deny' });
    const third = await stream.next();
    await stream.return();
    return [
      await outcome(Promise.resolve([first.value, second.value, third.value])),
      await outcome(firstOf(guest.lobby.watch({ roomId }), 1)),
    ];
  },

  'lobby.answer': async (transport) => {
    const { owner, guest } = transport;
    const { roomId, secret, knock, knockId, knockToken } = await waitingRoom(transport);
    await knock('Bob');
    await knock('Cy');
    return [
      await outcome(guest.lobby.answer({ roomId, action: 'admit' })),
      await outcome(owner.lobby.answer({ roomId, knockIds: [knockId], action: 'deny' })),
      await outcome(guest.meetings.join({ roomId, secret, participantName: 'Ada', knockToken })),
      await outcome(owner.lobby.answer({ roomId, knockIds: ['nobody'], action: 'admit' })),
      await outcome(owner.lobby.answer({ roomId, action: 'admit' })),
      await outcome(owner.lobby.answer({ roomId, action: 'admit' })),
      await outcome(owner.lobby.answer({ roomId, action: 'perhaps' as 'admit' })),
      await outcome(owner.lobby.answer({ roomId: NOBODY, action: 'admit' })),
    ];
  },
};
