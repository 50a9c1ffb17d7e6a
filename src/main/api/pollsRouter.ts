import { os } from './base';
import { signedInOrInside } from './guards';

const inside = os.polls.use(signedInOrInside);

export const pollsRouter = inside.router({
  list: inside.list.handler(async ({ context: { backend, visitor }, input }) => ({
    polls: await backend.polls.list(input.roomId, visitor),
  })),
  create: inside.create.handler(({ context: { backend, visitor }, input: { roomId, ...poll } }) =>
    backend.polls.create(roomId, poll, visitor),
  ),
  vote: inside.vote.handler(({ context: { backend, visitor }, input: { roomId, pollId, choices } }) =>
    backend.polls.vote(roomId, pollId, choices, visitor),
  ),
  close: inside.close.handler(({ context: { backend, visitor }, input: { roomId, pollId } }) =>
    backend.polls.close(roomId, pollId, visitor),
  ),
  remove: inside.remove.handler(async ({ context: { backend, visitor }, input: { roomId, pollId } }) => {
    await backend.polls.remove(roomId, pollId, visitor);
    return { message: 'The poll was deleted.' };
  }),
});
