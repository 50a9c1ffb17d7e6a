import { z } from 'zod';
import { PASSWORD_MAX } from '../domain/user';
import { faults, procedure } from './base';
import { passwordSchema, userIdSchema, userRoleSchema } from './users';

const tags = ['Session'];

/** Who the caller is. */
const whoSchema = z.object({
  caller: z.enum(['admin', 'user', 'guest']),
  /** Present for users. */
  userId: z.string().optional(),
  name: z.string().optional(),
  role: userRoleSchema.optional(),
  /** What they may do on this host as a whole. */
  mayCreateRooms: z.boolean(),
  isAdmin: z.boolean(),
});
export type Who = z.infer<typeof whoSchema>;

/** Who one is on a host. In the desktop on its own workspace the port itself says it: an administrator. */
export const session = {
  current: procedure.route({ method: 'GET', path: '/session', summary: 'Who am I', tags }).output(whoSchema),

  /** With name and password, or with an API key or a one-time code alone. Sets the session's cookies. */
  open: procedure
    .route({ method: 'POST', path: '/session', summary: 'Log in', tags })
    .input(
      z.union([
        z.object({ userId: z.string().min(1).max(100), password: z.string().min(1).max(PASSWORD_MAX) }),
        z.object({ key: z.string().min(1).max(200) }),
      ]),
    )
    .output(whoSchema),

  /** A fresh session for one that is about to end, shown by its refresh cookie. */
  refresh: procedure
    .route({ method: 'POST', path: '/session/refresh', summary: 'Prolong the session', tags })
    .output(whoSchema),

  close: procedure.route({ method: 'DELETE', path: '/session', summary: 'Log out', tags }).output(whoSchema),

  /** Everywhere but here. */
  closeOthers: procedure
    .route({ method: 'POST', path: '/session/close-others', summary: 'Log out everywhere else', tags })
    .output(z.object({ message: z.string(), closed: z.number() })),

  /** The first administrator, by the one-time link that the host printed. Logs in. */
  setUp: procedure
    .errors(faults('USER_EXISTS'))
    .route({ method: 'POST', path: '/session/set-up', summary: 'Make the first administrator', tags })
    .input(
      z.object({
        code: z.string().min(1).max(200),
        userId: userIdSchema,
        name: z.string().trim().min(1).max(60),
        password: passwordSchema,
      }),
    )
    .output(whoSchema),
};
