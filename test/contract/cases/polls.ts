import { type Case, enter, NOBODY } from '../support/Case';
import { outcome } from '../support/outcome';
import type { Transport } from '../support/transports';

const question = 'What shall we drink?';
const options = ['Tea', 'Coffee', 'Water'];

/** A meeting with a moderator and a speaker, who leave afterwards. */
async function asking(transport: Transport) {
  const room = await transport.owner.rooms.create({ roomName: 'Asked' });
  const { roomId } = room;
  const moderator = await enter(transport, room, 'moderator', 'Mo');
  const speaker = await enter(transport, room, 'speaker', 'Sue');
  return {
    roomId,
    asModerator: await transport.as({ memberToken: moderator.memberToken }),
    asSpeaker: await transport.as({ memberToken: speaker.memberToken }),
    leave() {
      moderator.presence.leave();
      speaker.presence.leave();
    },
  };
}

export const pollCases: Record<string, Case> = {
  'polls.list': async (transport) => {
    const { owner, guest } = transport;
    const { roomId, asModerator, asSpeaker, leave } = await asking(transport);
    const empty = await owner.rooms.create({ roomName: 'Empty' });
    const open = await asModerator.polls.create({ roomId, question, options, isMultiple: true });
    await asSpeaker.polls.vote({ roomId, pollId: open.pollId, choices: [2, 0] });
    await asModerator.polls.vote({ roomId, pollId: open.pollId, choices: [0] });
    const outcomes = [await outcome(asSpeaker.polls.list({ roomId })), await outcome(owner.polls.list({ roomId }))];
    await owner.polls.remove({ roomId, pollId: open.pollId });
    const secret = await owner.polls.create({
      roomId,
      question: 'Too long?',
      options: ['Yes', 'No'],
      isAnonymous: true,
    });
    await asSpeaker.polls.vote({ roomId, pollId: secret.pollId, choices: [0] });
    outcomes.push(
      await outcome(asSpeaker.polls.list({ roomId })),
      await outcome(owner.polls.list({ roomId })),
      await outcome(guest.polls.list({ roomId })),
      await outcome(owner.polls.list({ roomId: empty.roomId })),
      await outcome(owner.polls.list({ roomId: NOBODY })),
    );
    await owner.meetings.end({ roomId });
    outcomes.push(await outcome(owner.polls.list({ roomId })));
    leave();
    return outcomes;
  },

  'polls.create': async (transport) => {
    const { owner, guest } = transport;
    const { roomId, asModerator, asSpeaker, leave } = await asking(transport);
    const outcomes = [
      await outcome(asModerator.polls.create({ roomId, question, options })),
      await outcome(owner.polls.create({ roomId, question, options, isMultiple: true, isAnonymous: true })),
      await outcome(asSpeaker.polls.create({ roomId, question, options })),
      await outcome(asModerator.polls.create({ roomId, question: ' ', options })),
      await outcome(asModerator.polls.create({ roomId, question, options: ['Tea'] })),
      await outcome(asModerator.polls.create({ roomId, question, options: ['Tea', ' Tea'] })),
      await outcome(guest.polls.create({ roomId, question, options })),
      await outcome(owner.polls.create({ roomId: NOBODY, question, options })),
    ];
    leave();
    return outcomes;
  },

  'polls.vote': async (transport) => {
    const { owner, guest } = transport;
    const { roomId, asModerator, asSpeaker, leave } = await asking(transport);
    const { pollId } = await asModerator.polls.create({ roomId, question, options });
    const secret = await asModerator.polls.create({ roomId, question, options, isAnonymous: true });
    const outcomes = [
      await outcome(asSpeaker.polls.vote({ roomId, pollId, choices: [1] })),
      await outcome(asSpeaker.polls.vote({ roomId, pollId, choices: [2] })),
      await outcome(asModerator.polls.vote({ roomId, pollId, choices: [2] })),
      await outcome(asSpeaker.polls.vote({ roomId, pollId, choices: [] })),
      await outcome(asSpeaker.polls.vote({ roomId, pollId: secret.pollId, choices: [0] })),
      await outcome(asSpeaker.polls.vote({ roomId, pollId: secret.pollId, choices: [1] })),
      await outcome(asSpeaker.polls.vote({ roomId, pollId, choices: [0, 1] })),
      await outcome(asSpeaker.polls.vote({ roomId, pollId, choices: [3] })),
      await outcome(asSpeaker.polls.vote({ roomId, pollId: 'nothing', choices: [0] })),
      await outcome(owner.polls.vote({ roomId, pollId, choices: [0] })),
      await outcome(guest.polls.vote({ roomId, pollId, choices: [0] })),
    ];
    await asModerator.polls.close({ roomId, pollId });
    outcomes.push(await outcome(asSpeaker.polls.vote({ roomId, pollId, choices: [0] })));
    leave();
    return outcomes;
  },

  'polls.close': async (transport) => {
    const { owner, guest } = transport;
    const { roomId, asModerator, asSpeaker, leave } = await asking(transport);
    const { pollId } = await asModerator.polls.create({ roomId, question, options });
    const outcomes = [
      await outcome(asSpeaker.polls.close({ roomId, pollId })),
      await outcome(asModerator.polls.close({ roomId, pollId })),
      await outcome(owner.polls.close({ roomId, pollId })),
      await outcome(owner.polls.close({ roomId, pollId: 'nothing' })),
      await outcome(guest.polls.close({ roomId, pollId })),
    ];
    leave();
    return outcomes;
  },

  'polls.remove': async (transport) => {
    const { owner, guest } = transport;
    const { roomId, asModerator, asSpeaker, leave } = await asking(transport);
    const { pollId } = await asModerator.polls.create({ roomId, question, options });
    const outcomes = [
      await outcome(asSpeaker.polls.remove({ roomId, pollId })),
      await outcome(guest.polls.remove({ roomId, pollId })),
      await outcome(asModerator.polls.remove({ roomId, pollId })),
      await outcome(owner.polls.remove({ roomId, pollId })),
      await outcome(owner.polls.list({ roomId })),
    ];
    leave();
    return outcomes;
  },
};
