import { os } from './base';
import { signedInOrInside } from './guards';

const inside = os.timer.use(signedInOrInside);

export const timerRouter = inside.router({
  start: inside.start.handler(({ context: { backend, visitor }, input: { roomId, durationMs } }) =>
    backend.timer.start(roomId, durationMs, visitor),
  ),
  update: inside.update.handler(({ context: { backend, visitor }, input: { roomId, ...change } }) =>
    backend.timer.update(roomId, change, visitor),
  ),
  stop: inside.stop.handler(async ({ context: { backend, visitor }, input }) => {
    await backend.timer.stop(input.roomId, visitor);
    return { message: 'There is no timer any more.' };
  }),
});
