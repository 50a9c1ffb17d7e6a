import { os } from './base';
import { signedInOrInside } from './guards';

const inside = os.breakouts.use(signedInOrInside);

export const breakoutsRouter = inside.router({
  get: inside.get.handler(({ context: { backend, visitor }, input }) => backend.breakouts.get(input.roomId, visitor)),
  open: inside.open.handler(({ context: { backend, visitor }, input: { roomId, ...plan } }) =>
    backend.breakouts.open(roomId, plan, visitor),
  ),
  update: inside.update.handler(({ context: { backend, visitor }, input: { roomId, ...change } }) =>
    backend.breakouts.update(roomId, change, visitor),
  ),
  join: inside.join.handler(({ context: { backend, visitor }, input: { roomId, breakoutId } }) =>
    backend.breakouts.join(roomId, breakoutId, visitor),
  ),
  leave: inside.leave.handler(async ({ context: { backend, visitor }, input }) => {
    await backend.breakouts.leave(input.roomId, visitor);
    return { message: 'You are back in the meeting.' };
  }),
  broadcast: inside.broadcast.handler(async ({ context: { backend, visitor }, input }) => {
    await backend.breakouts.broadcast(input.roomId, input.text, visitor);
    return { message: 'Everyone was told.' };
  }),
  close: inside.close.handler(async ({ context: { backend, visitor }, input }) => {
    await backend.breakouts.close(input.roomId, visitor);
    return { message: 'Everyone is called back.' };
  }),
});
