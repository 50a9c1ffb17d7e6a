import { os } from './base';
import { signedInOrInside } from './guards';

const inside = os.participants.use(signedInOrInside);

export const participantsRouter = inside.router({
  list: inside.list.handler(async ({ context: { backend, visitor }, input }) => ({
    participants: await backend.participants.list(input.roomId, visitor),
  })),
  get: inside.get.handler(({ context: { backend, visitor }, input: { roomId, identity } }) =>
    backend.participants.get(roomId, identity, visitor),
  ),
  kick: inside.kick.handler(async ({ context: { backend, visitor }, input: { params, query } }) => {
    await backend.participants.kick(params.roomId, params.identity, query, visitor);
    return { message: 'The participant was removed.' };
  }),
  readmit: inside.readmit.handler(async ({ context: { backend, visitor }, input }) => {
    await backend.participants.readmit(input.roomId, input.identity, visitor);
    return { message: 'The participant may come back.' };
  }),
  setRole: inside.setRole.handler(async ({ context: { backend, visitor }, input }) => {
    await backend.participants.setRole(input.roomId, input.identity, input.action, visitor);
    return { message: `The participant was ${input.action === 'upgrade' ? 'promoted' : 'demoted'}.` };
  }),
  mute: inside.mute.handler(async ({ context: { backend, visitor }, input }) => {
    await backend.participants.mute(input.roomId, input.identity, input.sources, visitor);
    return { message: 'The participant was muted.' };
  }),
  muteAll: inside.muteAll.handler(async ({ context: { backend, visitor }, input }) => ({
    message: 'Everyone else was muted.',
    muted: await backend.participants.muteAll(input.roomId, input.sources, visitor),
  })),
  setHand: inside.setHand.handler(async ({ context: { backend, visitor }, input }) => {
    await backend.participants.setHand(input.roomId, input.identity, input.isRaised, visitor);
    return { message: `The hand is ${input.isRaised ? 'up' : 'down'}.` };
  }),
  lowerHands: inside.lowerHands.handler(async ({ context: { backend, visitor }, input }) => ({
    message: 'All hands are down.',
    lowered: await backend.participants.lowerHands(input.roomId, visitor),
  })),
  update: inside.update.handler(({ context: { backend, visitor }, input: { roomId, identity, ...change } }) =>
    backend.participants.update(roomId, identity, change, visitor),
  ),
  message: inside.message.handler(async ({ context: { backend, visitor }, input: { roomId, ...message } }) => {
    await backend.participants.message(roomId, message, visitor);
    return { message: 'The message was sent.' };
  }),
});
