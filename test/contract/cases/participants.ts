import { type Case, enter, NOBODY, withPerson } from '../support/Case';
import { outcome } from '../support/outcome';
import type { Transport } from '../support/transports';

/** A meeting with a moderator and a speaker; both leave afterwards. */
async function meeting(transport: Transport) {
  const room = await transport.owner.rooms.create({ roomName: 'Moderated' });
  const moderator = await enter(transport, room, 'moderator', 'Mo');
  const speaker = await enter(transport, room, 'speaker', 'Sue');
  const leave = () => {
    moderator.presence.leave();
    speaker.presence.leave();
  };
  return {
    roomId: room.roomId,
    moderator,
    speaker,
    asModerator: await transport.as({ memberToken: moderator.memberToken }),
    asSpeaker: await transport.as({ memberToken: speaker.memberToken }),
    leave,
  };
}

export const participantCases: Record<string, Case> = {
  'participants.list': async (transport) => {
    const { owner, guest } = transport;
    const empty = await owner.rooms.create({ roomName: 'Empty' });
    const { roomId, asSpeaker, leave } = await meeting(transport);
    const outcomes = [
      await outcome(owner.participants.list({ roomId })),
      await outcome(asSpeaker.participants.list({ roomId }).then(({ participants }) => participants.length)),
      await outcome(owner.participants.list({ roomId: empty.roomId })),
      await outcome(owner.participants.list({ roomId: NOBODY })),
      await outcome(asSpeaker.participants.list({ roomId: empty.roomId })),
      await outcome(guest.participants.list({ roomId })),
    ];
    leave();
    return outcomes;
  },

  'participants.get': async (transport) => {
    const { owner, guest } = transport;
    const { roomId, speaker, leave } = await meeting(transport);
    const { identity } = speaker;
    const outcomes = [
      await outcome(owner.participants.get({ roomId, identity })),
      await outcome(owner.participants.get({ roomId, identity: 'nobody' })),
      await outcome(owner.participants.get({ roomId: NOBODY, identity })),
      await outcome(guest.participants.get({ roomId, identity })),
    ];
    leave();
    return outcomes;
  },

  'participants.kick': async (transport) => {
    const { owner, guest } = transport;
    const { roomId, speaker, moderator, asModerator, asSpeaker, leave } = await meeting(transport);
    const kick = (client: typeof owner, identity: string, ban?: boolean) =>
      outcome(
        client.participants.kick({ params: { roomId, identity }, query: ban === undefined ? undefined : { ban } }),
      );
    const outcomes = [
      await kick(asSpeaker, moderator.identity),
      await kick(guest, moderator.identity),
      await kick(asModerator, 'nobody'),
      await kick(asModerator, speaker.identity, true),
    ];
    await speaker.presence.ended;
    outcomes.push(await kick(asModerator, speaker.identity), await kick(owner, moderator.identity, false));
    await moderator.presence.ended;
    leave();
    return outcomes;
  },

  'participants.readmit': async (transport) => {
    const { owner, guest } = transport;
    const { roomId, speaker, asModerator, leave } = await meeting(transport);
    const { identity } = speaker;
    const readmit = (client: typeof owner, who = identity) =>
      outcome(client.participants.readmit({ roomId, identity: who }));
    const outcomes = [await readmit(asModerator), await readmit(guest)];
    await asModerator.participants.kick({ params: { roomId, identity }, query: { ban: true } });
    await speaker.presence.ended;
    outcomes.push(
      await readmit(asModerator, 'nobody'),
      await readmit(asModerator),
      await readmit(asModerator),
      await outcome(owner.participants.readmit({ roomId: NOBODY, identity })),
    );
    leave();
    return outcomes;
  },

  'participants.setHand': async (transport) => {
    const { owner, guest } = transport;
    const { roomId, speaker, moderator, asModerator, asSpeaker, leave } = await meeting(transport);
    const { identity } = speaker;
    const hand = async () => {
      const { attributes } = await owner.participants.get({ roomId, identity });
      return Boolean(attributes['parley.hand']);
    };
    const outcomes = [
      await outcome(asSpeaker.participants.setHand({ roomId, identity, isRaised: true })),
      await outcome(asSpeaker.participants.setHand({ roomId, identity, isRaised: true })),
      await hand(),
      await outcome(asModerator.participants.setHand({ roomId, identity, isRaised: false })),
      await hand(),
      await outcome(asModerator.participants.setHand({ roomId, identity, isRaised: true })),
      await outcome(asSpeaker.participants.setHand({ roomId, identity: moderator.identity, isRaised: false })),
      await outcome(owner.participants.setHand({ roomId, identity: 'nobody', isRaised: false })),
      await outcome(owner.participants.setHand({ roomId: NOBODY, identity, isRaised: false })),
      await outcome(guest.participants.setHand({ roomId, identity, isRaised: true })),
    ];
    leave();
    return outcomes;
  },

  'participants.lowerHands': async (transport) => {
    const { owner, guest } = transport;
    const empty = await owner.rooms.create({ roomName: 'Empty' });
    const { roomId, speaker, moderator, asModerator, asSpeaker, leave } = await meeting(transport);
    await asSpeaker.participants.setHand({ roomId, identity: speaker.identity, isRaised: true });
    await asModerator.participants.setHand({ roomId, identity: moderator.identity, isRaised: true });
    const outcomes = [
      await outcome(asSpeaker.participants.lowerHands({ roomId })),
      await outcome(asModerator.participants.lowerHands({ roomId })),
      await outcome(owner.participants.lowerHands({ roomId })),
      await outcome(owner.participants.lowerHands({ roomId: empty.roomId })),
      await outcome(guest.participants.lowerHands({ roomId })),
    ];
    leave();
    return outcomes;
  },

  'participants.setRole': async (transport) => {
    const { owner, guest } = transport;
    const { roomId, speaker, moderator, asModerator, asSpeaker, leave } = await meeting(transport);
    const { identity } = speaker;
    const outcomes = [
      await outcome(asSpeaker.participants.setRole({ roomId, identity, action: 'upgrade' })),
      await outcome(asModerator.participants.setRole({ roomId, identity, action: 'upgrade' })),
      await outcome(owner.participants.get({ roomId, identity })),
      await outcome(asSpeaker.participants.setRole({ roomId, identity: moderator.identity, action: 'downgrade' })),
      await outcome(owner.participants.setRole({ roomId, identity, action: 'downgrade' })),
      await outcome(owner.participants.setRole({ roomId, identity: 'nobody', action: 'upgrade' })),
      await outcome(owner.participants.setRole({ roomId, identity, action: 'sideways' as 'upgrade' })),
      await outcome(guest.participants.setRole({ roomId, identity, action: 'upgrade' })),
    ];
    leave();
    return outcomes;
  },

  'participants.mute': async (transport) => {
    const { owner, guest } = transport;
    const { roomId, speaker, asModerator, asSpeaker, leave } = await meeting(transport);
    const { identity } = speaker;
    const outcomes = [
      await outcome(asModerator.participants.mute({ roomId, identity })),
      await outcome(owner.participants.mute({ roomId, identity, sources: ['camera', 'screen_share'] })),
      await outcome(asSpeaker.participants.mute({ roomId, identity })),
      await outcome(owner.participants.mute({ roomId, identity: 'nobody' })),
      await outcome(owner.participants.mute({ roomId, identity, sources: [] })),
      await outcome(guest.participants.mute({ roomId, identity })),
    ];
    leave();
    return outcomes;
  },

  'participants.muteAll': async (transport) => {
    const { owner, guest } = transport;
    const { roomId, asModerator, asSpeaker, leave } = await meeting(transport);
    const outcomes = [
      await outcome(asModerator.participants.muteAll({ roomId })),
      await outcome(owner.participants.muteAll({ roomId, sources: ['microphone', 'camera'] })),
      await outcome(asSpeaker.participants.muteAll({ roomId })),
      await outcome(guest.participants.muteAll({ roomId })),
      await outcome(owner.participants.muteAll({ roomId: NOBODY })),
    ];
    leave();
    return outcomes;
  },

  'participants.update': async (transport) => {
    const { owner, guest } = transport;
    const { roomId, speaker, asModerator, leave } = await meeting(transport);
    const { identity } = speaker;
    const name = 'Susan';
    const outcomes = [
      await outcome(
        owner.participants.update({
          roomId,
          identity,
          name,
          metadata: '{"seat":4}',
          attributes: { seat: '4' },
          permissions: { mediaPublishVideo: false },
        }),
      ),
      await outcome(asModerator.participants.update({ roomId, identity, permissions: { mediaPublishVideo: true } })),
      await outcome(asModerator.participants.update({ roomId, identity, name })),
      await outcome(owner.participants.update({ roomId, identity, attributes: { 'parley.role': 'moderator' } })),
      await outcome(owner.participants.update({ roomId, identity: 'nobody', name })),
      await outcome(owner.participants.update({ roomId, identity, name: '' })),
      await outcome(guest.participants.update({ roomId, identity, name })),
    ];
    leave();
    return outcomes;
  },

  'participants.message': async (transport) => {
    const { owner, guest, as } = transport;
    const room = await owner.rooms.create({ roomName: 'Told' });
    const { roomId } = room;
    return [
      ...(await withPerson(transport, room, async ({ identity, memberToken }) => [
        await outcome(owner.participants.message({ roomId, data: 'Hello', topic: 'news' })),
        await outcome(owner.participants.message({ roomId, data: '{}', to: [identity] })),
        await outcome(owner.participants.message({ roomId, data: '' })),
        await outcome((await as({ memberToken })).participants.message({ roomId, data: 'Hello' })),
      ])),
      await outcome(owner.participants.message({ roomId: NOBODY, data: 'Hello' })),
      await outcome(guest.participants.message({ roomId, data: 'Hello' })),
    ];
  },
};
