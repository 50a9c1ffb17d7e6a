import { os } from './base';
import { signedInOrInside } from './guards';

const { lobby } = os;
const inside = lobby.use(signedInOrInside);

export const lobbyRouter = lobby.router({
  knock: lobby.knock.handler(({ context: { backend, visitor }, input }) => backend.lobby.knock(input, visitor)),
  wait: lobby.wait.handler(({ context: { backend }, input: { roomId, knockToken }, signal }) =>
    backend.lobby.wait(roomId, knockToken, signal),
  ),
  leave: lobby.leave.handler(async ({ context: { backend }, input: { roomId, knockToken } }) => {
    await backend.lobby.leave(roomId, knockToken);
    return { message: 'You have stopped waiting.' };
  }),
  list: inside.list.handler(async ({ context: { backend, visitor }, input }) => ({
    knocks: await backend.lobby.list(input.roomId, visitor),
  })),
  watch: inside.watch.handler(({ context: { backend, visitor }, input, signal }) =>
    backend.lobby.watch(input.roomId, visitor, signal),
  ),
  answer: inside.answer.handler(async ({ context: { backend, visitor }, input: { roomId, ...answer } }) => {
    const answered = await backend.lobby.answer(roomId, answer, visitor);
    return { message: answer.action === 'admit' ? 'They were let in.' : 'They were turned away.', answered };
  }),
});
