import { z } from 'zod';
import { PASSWORD_MAX, PASSWORD_MIN, USER_ID_PATTERN, USER_ROLES } from '../domain/user';
import { faults, messageSchema, procedure } from './base';
import { idList, pageQuery, paginationSchema } from './listSchema';

const tags = ['Users'];
const user = procedure.errors(faults('USER_NOT_FOUND'));

export const userIdSchema = z.string().regex(USER_ID_PATTERN, '3 to 40 small letters, digits and underscores.');
export const userRoleSchema = z.enum(USER_ROLES);
export const passwordSchema = z
  .string()
  .min(PASSWORD_MIN, `At least ${PASSWORD_MIN} characters.`)
  .max(PASSWORD_MAX, `At most ${PASSWORD_MAX} characters.`);
const userNameSchema = z.string().trim().min(1).max(60);
const byId = z.object({ userId: z.string().min(1).max(40) });

/** See `User`. Field names as in OpenVidu Meet. */
export const userSchema = z.object({
  userId: z.string(),
  name: z.string(),
  registrationDate: z.number(),
  role: userRoleSchema,
  roleUpdatedAt: z.number(),
});
export type UserView = z.infer<typeof userSchema>;

/** People with an account on this host. For administrators, but for the two on oneself. */
export const users = {
  create: procedure
    .errors(faults('USER_EXISTS'))
    .route({ method: 'POST', path: '/users', successStatus: 201, summary: 'Create a user', tags })
    .input(z.object({ userId: userIdSchema, name: userNameSchema, role: userRoleSchema, password: passwordSchema }))
    .output(userSchema),

  list: procedure
    .route({ method: 'GET', path: '/users', summary: 'List users', tags })
    .input(
      z.object({
        ...pageQuery,
        sortField: z.enum(['registrationDate', 'name']).default('registrationDate'),
        name: z.string().max(100).optional(),
        userId: z.string().max(100).optional(),
        role: userRoleSchema.optional(),
      }),
    )
    .output(z.object({ users: z.array(userSchema), pagination: paginationSchema })),

  removeMany: procedure
    .errors(faults('DELETED_IN_PART'))
    .route({ method: 'DELETE', path: '/users', summary: 'Delete several users', tags, inputStructure: 'detailed' })
    .input(z.object({ query: z.object({ userIds: idList(z.string().min(1).max(40)) }) }))
    .output(z.object({ message: z.string(), deleted: z.array(z.string()), failed: z.array(z.unknown()) })),

  get: user
    .route({ method: 'GET', path: '/users/{userId}', summary: 'Get a user', tags })
    .input(byId)
    .output(userSchema),

  remove: user
    .errors(faults('LAST_ADMIN'))
    .route({ method: 'DELETE', path: '/users/{userId}', summary: 'Delete a user', tags })
    .input(byId)
    .output(messageSchema),

  /** Ends the user's sessions. */
  setPassword: user
    .route({ method: 'PUT', path: '/users/{userId}/password', summary: "Set a user's password", tags })
    .input(byId.extend({ newPassword: passwordSchema }))
    .output(messageSchema),

  setRole: user
    .errors(faults('LAST_ADMIN'))
    .route({ method: 'PUT', path: '/users/{userId}/role', summary: "Set a user's role", tags })
    .input(byId.extend({ role: userRoleSchema }))
    .output(userSchema),

  /** One's own. Ends one's other sessions. */
  changePassword: procedure
    .route({ method: 'POST', path: '/users/change-password', summary: 'Change my password', tags })
    .input(z.object({ currentPassword: z.string().min(1).max(PASSWORD_MAX), newPassword: passwordSchema }))
    .output(messageSchema),
};
