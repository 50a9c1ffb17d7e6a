import type { ApiContext } from './apiContext';
import { os, ownerOnly } from './base';
import { observeChanges } from './observeChanges';
import { presentRoom } from './presentRoom';

const owner = os.rooms.use(ownerOnly);
const linkHost = ({ backend, visitor }: ApiContext) => backend.origin.forLinks(visitor);

export const roomsRouter = owner.router({
  create: owner.create.handler(async ({ context, input }) =>
    presentRoom(await context.backend.rooms.create(input), linkHost(context)),
  ),
  list: owner.list.handler(async ({ context, input }) => {
    const { rooms, isTruncated, nextPageToken } = await context.backend.rooms.list(input);
    const host = linkHost(context);
    return {
      rooms: rooms.map((room) => presentRoom(room, host)),
      pagination: { isTruncated, nextPageToken, maxItems: input.maxItems },
    };
  }),
  watch: owner.watch.handler(async ({ context, signal }) => {
    let revision = 0;
    return observeChanges(
      (listener) => context.backend.watch.subscribe(listener),
      () => ({ revision: revision++ }),
      signal,
    );
  }),
  get: owner.get.handler(async ({ context, input }) =>
    presentRoom(await context.backend.rooms.get(input.roomId), linkHost(context)),
  ),
  rename: owner.rename.handler(async ({ context, input }) =>
    presentRoom(await context.backend.rooms.rename(input.roomId, input.roomName), linkHost(context)),
  ),
  remove: owner.remove.handler(async ({ context, input }) => {
    await context.backend.rooms.remove([input.params.roomId], input.query.withMeeting);
    return { message: 'The room was deleted.' };
  }),
  removeMany: owner.removeMany.handler(async ({ context, input }) => {
    await context.backend.rooms.remove(input.roomIds, input.withMeeting);
    return { message: 'The rooms were deleted.', deleted: [...new Set(input.roomIds)] };
  }),
});
