import { os } from './base';
import { signedInOrInside } from './guards';

const inside = os.chat.use(signedInOrInside);

export const chatRouter = inside.router({
  list: inside.list.handler(({ context: { backend, visitor }, input: { roomId, ...query } }) =>
    backend.chat.list(roomId, query, visitor),
  ),
  add: inside.add.handler(async ({ context: { backend, visitor }, input }) => ({
    messages: await backend.chat.add(input.roomId, input.messages, visitor),
  })),
  edit: inside.edit.handler(({ context: { backend, visitor }, input: { roomId, text, ...key } }) =>
    backend.chat.edit(roomId, key, text, visitor),
  ),
  remove: inside.remove.handler(async ({ context: { backend, visitor }, input: { roomId, ...key } }) => {
    await backend.chat.remove(roomId, key, visitor);
    return { message: 'The message was deleted.' };
  }),
  react: inside.react.handler(({ context: { backend, visitor }, input: { roomId, identity, id, ...sign } }) =>
    backend.chat.react(roomId, { identity, id }, sign, visitor),
  ),
});
