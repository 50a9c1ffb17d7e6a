import type { FullRoomView } from '../../../src/shared/contract/roomSchema';
import { type Case, enter, NOBODY } from '../support/Case';
import { outcome } from '../support/outcome';
import type { Transport } from '../support/transports';

type Draft = Parameters<Transport['owner']['rooms']['create']>[0];

/** A room with a moderator and a speaker, who has written something. Both leave afterwards. */
async function chatting(transport: Transport, config?: Draft['config']) {
  const room: FullRoomView = await transport.owner.rooms.create({ roomName: 'Chatting', config });
  const { roomId } = room;
  const moderator = await enter(transport, room, 'moderator', 'Mo');
  const speaker = await enter(transport, room, 'speaker', 'Sue');
  const asModerator = await transport.as({ memberToken: moderator.memberToken });
  const asSpeaker = await transport.as({ memberToken: speaker.memberToken });
  const messages = [
    { id: 'first', text: 'Who has the figures?' },
    { id: 'second', text: 'Mo, do you?', mentions: [moderator.identity], replyTo: { identity: 'x', id: 'first' } },
  ];
  return {
    ...{ room, roomId, asModerator, asSpeaker, messages },
    hers: { roomId, identity: speaker.identity },
    leave() {
      moderator.presence.leave();
      speaker.presence.leave();
    },
  };
}

export const chatCases: Record<string, Case> = {
  'chat.list': async (transport) => {
    const { owner, guest } = transport;
    const { roomId, asModerator, asSpeaker, messages, leave } = await chatting(transport);
    const hidden = await chatting(transport, { e2ee: { enabled: true } });
    await asSpeaker.chat.add({ roomId, messages });
    const outcomes = [
      await outcome(asModerator.chat.list({ roomId })),
      await outcome(owner.chat.list({ roomId, maxItems: 1 })),
      await outcome(owner.chat.list({ roomId, before: 1 })),
      await outcome(owner.chat.list({ roomId, maxItems: 0 })),
      await outcome(guest.chat.list({ roomId })),
      await outcome(owner.chat.list({ roomId: NOBODY })),
      await outcome(owner.chat.list({ roomId: hidden.roomId })),
    ];
    await owner.meetings.end({ roomId });
    outcomes.push(await outcome(owner.chat.list({ roomId })));
    leave();
    hidden.leave();
    return outcomes;
  },

  'chat.add': async (transport) => {
    const { owner, guest } = transport;
    const { roomId, asModerator, asSpeaker, messages, hers, leave } = await chatting(transport);
    const silent = await chatting(transport, { chat: { enabled: false } });
    const outcomes = [
      await outcome(asSpeaker.chat.add({ roomId, messages })),
      // Handed in once more, it stays as it is.
      await outcome(asSpeaker.chat.add({ roomId, messages: [{ id: 'second', text: 'Something else' }] })),
      await outcome(asModerator.chat.add({ roomId, messages: [{ id: 'second', text: 'I have them' }] })),
      await outcome(asSpeaker.chat.add({ roomId, messages: [] })),
      await outcome(asSpeaker.chat.add({ roomId, messages: [{ id: 'third', text: ' ' }] })),
      await outcome(owner.chat.add({ roomId, messages })),
      await outcome(guest.chat.add({ roomId, messages })),
      await outcome(silent.asSpeaker.chat.add({ roomId: silent.roomId, messages })),
    ];
    await owner.participants.update({ ...hers, permissions: { chatWrite: false } });
    outcomes.push(await outcome(asSpeaker.chat.add({ roomId, messages })));
    leave();
    silent.leave();
    return outcomes;
  },

  'chat.edit': async (transport) => {
    const { owner, guest } = transport;
    const { roomId, asModerator, asSpeaker, messages, hers, leave } = await chatting(transport);
    await asSpeaker.chat.add({ roomId, messages });
    const text = 'Who has the new figures?';
    const outcomes = [
      await outcome(asSpeaker.chat.edit({ ...hers, id: 'first', text })),
      await outcome(asModerator.chat.edit({ ...hers, id: 'first', text })),
      await outcome(owner.chat.edit({ ...hers, id: 'first', text })),
      await outcome(asSpeaker.chat.edit({ ...hers, id: 'nothing', text })),
      await outcome(asSpeaker.chat.edit({ ...hers, id: 'first', text: '' })),
      await outcome(guest.chat.edit({ ...hers, id: 'first', text })),
    ];
    leave();
    return outcomes;
  },

  'chat.remove': async (transport) => {
    const { owner, guest } = transport;
    const { roomId, asModerator, asSpeaker, messages, hers, leave } = await chatting(transport);
    await asSpeaker.chat.add({ roomId, messages });
    await asModerator.chat.react({ ...hers, id: 'second', emoji: '👍', on: true });
    const { messages: his } = await asModerator.chat.add({ roomId, messages: [{ id: 'his', text: 'Mine' }] });
    const identity = his[0]?.identity ?? '';
    const outcomes = [
      await outcome(guest.chat.remove({ ...hers, id: 'first' })),
      await outcome(asSpeaker.chat.remove({ roomId, identity, id: 'his' })),
      await outcome(asSpeaker.chat.remove({ ...hers, id: 'first' })),
      await outcome(asSpeaker.chat.remove({ ...hers, id: 'first' })),
      await outcome(asModerator.chat.remove({ ...hers, id: 'second' })),
      await outcome(owner.chat.remove({ roomId, identity, id: 'his' })),
      await outcome(owner.chat.remove({ roomId, identity, id: 'nothing' })),
      await outcome(asSpeaker.chat.edit({ ...hers, id: 'first', text: 'Back again' })),
      await outcome(owner.chat.list({ roomId })),
    ];
    leave();
    return outcomes;
  },

  'chat.react': async (transport) => {
    const { owner, guest } = transport;
    const { roomId, asModerator, asSpeaker, messages, hers, leave } = await chatting(transport);
    await asSpeaker.chat.add({ roomId, messages });
    const sign = { ...hers, id: 'first', emoji: '👍', on: true };
    const outcomes = [
      await outcome(asModerator.chat.react(sign)),
      await outcome(asModerator.chat.react(sign)),
      await outcome(asSpeaker.chat.react({ ...sign, emoji: '❤️' })),
      await outcome(asModerator.chat.react({ ...sign, on: false })),
      await outcome(asSpeaker.chat.react({ ...sign, emoji: 'yes' })),
      await outcome(asSpeaker.chat.react({ ...sign, id: 'nothing' })),
      await outcome(owner.chat.react(sign)),
      await outcome(guest.chat.react(sign)),
    ];
    leave();
    return outcomes;
  },
};
