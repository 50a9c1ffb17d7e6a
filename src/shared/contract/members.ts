import { z } from 'zod';
import { faults, procedure } from './base';
import { idList, pageQuery, paginationSchema } from './listSchema';
import { permissionPatchSchema, permissionSetSchema, roleSchema, roomRefSchema } from './roomSchema';

const tags = ['Members'];
const room = procedure.errors(faults('ROOM_NOT_FOUND', 'LINK_NOT_VALID'));
const member = room.errors(faults('MEMBER_NOT_FOUND'));

const memberIdSchema = z.string().min(1).max(100);
const inRoom = z.object({ roomId: roomRefSchema });
const oneMember = inRoom.extend({ memberId: memberIdSchema });

/** See `Member`. Field names as in OpenVidu Meet. */
export const memberSchema = z.object({
  memberId: z.string(),
  roomId: z.string(),
  type: z.enum(['user', 'identified_guest']),
  name: z.string(),
  membershipDate: z.number(),
  /** A guest's personal link, or the room's address for users. */
  accessUrl: z.string(),
  baseRole: roleSchema,
  customPermissions: permissionPatchSchema.optional(),
  /** What comes of role, own permissions and the room's rules. Left out of lists unless asked for. */
  effectivePermissions: permissionSetSchema.optional(),
  permissionsUpdatedAt: z.number(),
});
export type MemberView = z.infer<typeof memberSchema>;

const memberRights = { baseRole: roleSchema, customPermissions: permissionPatchSchema.optional() };

/** People a room knows by name. */
export const members = {
  create: room
    .errors(faults('USER_NOT_FOUND', 'MEMBER_EXISTS'))
    .route({ method: 'POST', path: '/rooms/{roomId}/members', successStatus: 201, summary: 'Add a member', tags })
    .input(
      inRoom
        .extend({
          /** A user of this host … */
          userId: z.string().min(1).max(40).optional(),
          /** … or the name of a guest, who gets a link of their own. */
          name: z.string().trim().min(1).max(50).optional(),
          ...memberRights,
        })
        .refine(({ userId, name }) => (userId === undefined) !== (name === undefined), {
          message: 'Exactly one of userId and name is needed.',
          path: ['userId'],
        }),
    )
    .output(memberSchema),

  list: room
    .route({ method: 'GET', path: '/rooms/{roomId}/members', summary: 'List members', tags })
    .input(
      inRoom.extend({
        ...pageQuery,
        sortField: z.enum(['membershipDate', 'name']).default('membershipDate'),
        name: z.string().max(100).optional(),
        extraFields: z.string().max(200).optional(),
        fields: z.string().max(1000).optional(),
      }),
    )
    .output(z.object({ members: z.array(memberSchema), pagination: paginationSchema })),

  removeMany: room
    .errors(faults('DELETED_IN_PART'))
    .route({
      method: 'DELETE',
      path: '/rooms/{roomId}/members',
      summary: 'Remove several members',
      tags,
      inputStructure: 'detailed',
    })
    .input(z.object({ params: inRoom, query: z.object({ memberIds: idList(memberIdSchema) }) }))
    .output(z.object({ message: z.string(), deleted: z.array(z.string()), failed: z.array(z.unknown()) })),

  get: member
    .route({ method: 'GET', path: '/rooms/{roomId}/members/{memberId}', summary: 'Get a member', tags })
    .input(oneMember.extend({ fields: z.string().max(1000).optional(), extraFields: z.string().max(200).optional() }))
    .output(memberSchema),

  update: member
    .route({ method: 'PUT', path: '/rooms/{roomId}/members/{memberId}', summary: "Change a member's rights", tags })
    .input(oneMember.extend({ baseRole: roleSchema.optional(), customPermissions: permissionPatchSchema.optional() }))
    .output(memberSchema),

  remove: member
    .route({ method: 'DELETE', path: '/rooms/{roomId}/members/{memberId}', summary: 'Remove a member', tags })
    .input(oneMember)
    .output(z.object({ message: z.string() })),
};
