import { os } from './base';
import { signedIn, signedInOrInside } from './guards';

const { meetings } = os;
const inside = meetings.use(signedInOrInside);

export const meetingsRouter = meetings.router({
  preview: meetings.preview.handler(({ context: { backend, visitor }, input }) =>
    backend.meetings.preview(input, visitor),
  ),
  join: meetings.join.handler(({ context: { backend, visitor }, input }) => backend.meetings.join(input, visitor)),
  refresh: inside.refresh.handler(({ context: { backend, visitor }, input }) =>
    backend.meetings.refresh(input.roomId, visitor),
  ),
  check: meetings.check.handler(({ context: { backend, visitor }, input }) => backend.meetings.check(input, visitor)),
  start: meetings.start.use(signedIn).handler(async ({ context: { backend, visitor }, input }) => {
    const { meetingId } = await backend.meetings.start(input.roomId, visitor);
    return { message: 'The meeting has begun.', meetingId };
  }),
  end: meetings.end.handler(async ({ context: { backend, visitor }, input }) => {
    await backend.meetings.end(input, visitor);
    return { message: 'The meeting was ended.' };
  }),
  getState: inside.getState.handler(({ context: { backend, visitor }, input }) =>
    backend.meetings.getState(input.roomId, visitor),
  ),
  updateState: inside.updateState.handler(({ context: { backend, visitor }, input: { roomId, ...change } }) =>
    backend.meetings.updateState(roomId, change, visitor),
  ),
  updateMetadata: inside.updateMetadata.handler(async ({ context: { backend, visitor }, input }) => {
    await backend.meetings.updateMetadata(input.roomId, input.metadata, visitor);
    return { message: "The meeting's metadata was set." };
  }),
  history: meetings.history.use(signedIn).handler(async ({ context: { backend, visitor }, input }) => {
    const { meetings, isTruncated, nextPageToken } = await backend.history.list(input, visitor);
    return { meetings, pagination: { isTruncated, nextPageToken, maxItems: input.maxItems } };
  }),
  getRecord: meetings.getRecord
    .use(signedIn)
    .handler(({ context: { backend, visitor }, input }) => backend.history.get(input.meetingId, visitor)),
  watchPlace: inside.watchPlace.handler(({ context: { backend, visitor }, input, signal }) =>
    backend.meetings.watchPlace(input.roomId, visitor, signal),
  ),
});
