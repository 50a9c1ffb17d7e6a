import type { MemberView } from '../../shared/contract/members';
import { Fault } from '../../shared/domain/fault';
import { accessUrl, roomUrl } from '../../shared/domain/link';
import type { SeenMember } from '../services/members/createMembers';
import type { ApiContext } from './apiContext';
import { os } from './base';
import { fieldList } from './fieldList';
import { maker, signedIn } from './guards';

const members = os.members;

function present({ backend, visitor }: ApiContext, seen: SeenMember, extraFields?: string): MemberView {
  const { secret, ...member } = seen.member;
  const host = backend.origin.forLinks(visitor);
  const { roomId } = member;
  return {
    ...member,
    accessUrl: secret === undefined ? roomUrl(host, roomId) : accessUrl({ host, roomId, secret }),
    ...(fieldList(extraFields).includes('effectivePermissions')
      ? { effectivePermissions: seen.effectivePermissions }
      : {}),
  };
}

export const membersRouter = members.router({
  create: members.create
    .use(maker)
    .handler(async ({ context, input: { roomId, ...draft } }) =>
      present(context, await context.backend.members.create(roomId, draft, context.visitor)),
    ),

  list: members.list.use(maker).handler(async ({ context, input: { roomId, extraFields, ...query } }) => {
    const found = await context.backend.members.list(roomId, query, context.visitor);
    const { isTruncated, nextPageToken } = found;
    return {
      members: found.members.map((member) => present(context, member, extraFields)),
      pagination: { isTruncated, nextPageToken, maxItems: query.maxItems },
    };
  }),

  get: members.get
    .use(signedIn)
    .handler(async ({ context, input: { roomId, memberId, extraFields } }) =>
      present(context, await context.backend.members.get(roomId, memberId, context.visitor), extraFields),
    ),

  update: members.update
    .use(maker)
    .handler(async ({ context, input: { roomId, memberId, ...change } }) =>
      present(context, await context.backend.members.update(roomId, memberId, change, context.visitor)),
    ),

  remove: members.remove.use(maker).handler(async ({ context, input: { roomId, memberId } }) => {
    await context.backend.members.remove(roomId, memberId, context.visitor);
    return { message: 'The member was removed.' };
  }),

  removeMany: members.removeMany.use(maker).handler(async ({ context, input: { params, query } }) => {
    const { deleted, failed } = await context.backend.members.removeMany(
      params.roomId,
      query.memberIds,
      context.visitor,
    );
    if (failed.length > 0) throw new Fault('DELETED_IN_PART', { deleted, failed });
    return { message: 'The members were removed.', deleted, failed: [] };
  }),
});
