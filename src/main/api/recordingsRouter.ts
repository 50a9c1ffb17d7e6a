import { Fault } from '../../shared/domain/fault';
import { implementer, os } from './base';

/** Lets pass who shows anything at all: an account, a place in a meeting, or the secret of a link. */
const somebody = implementer.middleware(async ({ context: { visitor }, next }, input: unknown) => {
  const hasSecret = typeof input === 'object' && input !== null && 'secret' in input;
  if (visitor.caller.kind === 'guest' && visitor.memberToken === undefined && !hasSecret) {
    throw new Fault('UNAUTHENTICATED');
  }
  return next();
});

const recordings = os.recordings.use(somebody);

export const recordingsRouter = recordings.router({
  start: recordings.start.handler(({ context, input }) =>
    context.backend.recordings.start(input.roomId, context.visitor),
  ),
  list: recordings.list.handler(async ({ context, input }) => {
    const { recordings: found, ...page } = await context.backend.recordings.list(input, context.visitor);
    return { recordings: found, pagination: { ...page, maxItems: input.maxItems } };
  }),
  removeMany: recordings.removeMany.handler(async ({ context, input }) => {
    const deleted = await context.backend.recordings.removeMany(input.query.recordingIds, context.visitor);
    return { message: 'The recordings were deleted.', deleted, failed: [] };
  }),
  downloadMany: recordings.downloadMany.handler(async ({ context, input }) => {
    // The first that cannot be had says why none can.
    const [recordingId = ''] = input.recordingIds;
    return context.backend.recordings.file({ recordingId }, context.visitor, 'recordingDownload');
  }),
  get: recordings.get.handler(({ context, input }) => context.backend.recordings.get(input, context.visitor)),
  remove: recordings.remove.handler(async ({ context, input }) => {
    await context.backend.recordings.remove(input.recordingId, context.visitor);
    return { message: 'The recording was deleted.' };
  }),
  media: recordings.media.handler(({ context, input }) =>
    context.backend.recordings.file(input, context.visitor, 'recordingPlay'),
  ),
  download: recordings.download.handler(({ context, input }) =>
    context.backend.recordings.file(input, context.visitor, 'recordingDownload'),
  ),
  url: recordings.url.handler(async ({ context, input }) => ({
    url: await context.backend.recordings.url(input, context.visitor),
  })),
  stop: recordings.stop.handler(({ context, input }) =>
    context.backend.recordings.stop(input.recordingId, context.visitor),
  ),
});
