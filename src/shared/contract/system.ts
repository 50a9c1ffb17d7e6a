import { eventIterator } from '@orpc/contract';
import { z } from 'zod';

import { errorCodeSchema as errorCode, procedure } from './base';

/** How the LiveKit server of this workspace does. */
export const meetingServerSchema = z.object({
  /** `remote`: not ours to run. `preparing`: being found, built or fetched. */
  state: z.enum(['remote', 'preparing', 'starting', 'running', 'restarting', 'failed', 'stopped']),
  /** One sentence on what is being done or what went wrong. */
  message: z.string().optional(),
  /** 0 to 1 where it is known, while preparing. */
  progress: z.number().optional(),
  code: errorCode.optional(),
});
export type MeetingServerStatus = z.infer<typeof meetingServerSchema>;

/** What a host sees of the way between a page and its meetings. */
const reachabilitySchema = z.object({
  /** The address that the page came from, as the host sees it. Absent over the desktop's own port. */
  origin: z.string().optional(),
  /** Whether browsers give a page from there a camera and a microphone. */
  isSecure: z.boolean(),
  /** Where they would, if that is known. */
  secureUrl: z.string().optional(),
  /** `answers`: the LiveKit server answers the host. A page that cannot reach `url` all the same is being blocked. */
  signalling: z.object({ answers: z.boolean(), url: z.string().optional(), code: errorCode.optional() }),
  /** Ports on which the host's own LiveKit server takes sound and pictures. */
  media: z.object({ udp: z.number(), tcp: z.number().optional() }).optional(),
});
export type Reachability = z.infer<typeof reachabilitySchema>;

export const system = {
  info: procedure.route({ method: 'GET', path: '/system', summary: 'What runs here', tags: ['System'] }).output(
    z.object({
      version: z.string(),
      /** `computer`: embedded livekit-server; `livekit`: one by URL; `host`: another Parley host behind this one. */
      workspace: z.enum(['computer', 'livekit', 'host']),
      meetingServer: meetingServerSchema,
      /** For the owner: what happened at start-up that should be told, such as STORAGE_CORRUPT. Absent where there is nothing. */
      notices: z.array(errorCode).optional(),
      /** For administrators: SHA-256 of the certificate that the host serves HTTPS with, as browsers show it. */
      certificateFingerprint: z.string().optional(),
    }),
  ),

  /** For whoever could not connect: cheap, and without secrets. */
  reachability: procedure
    .route({
      method: 'GET',
      path: '/system/reachability',
      summary: 'What may be in the way of a meeting',
      tags: ['System'],
    })
    .output(reachabilitySchema),

  /** Yields the state at once and at each change. */
  watchMeetingServer: procedure
    .route({
      method: 'GET',
      path: '/system/meeting-server/events',
      summary: 'Follow the meeting server',
      tags: ['System'],
    })
    .output(eventIterator(meetingServerSchema)),

  /** Tries again to prepare and start the embedded server; nothing happens where it runs or is remote. Owner only. */
  restartMeetingServer: procedure
    .route({
      method: 'POST',
      path: '/system/meeting-server/restart',
      summary: 'Restart the meeting server',
      tags: ['System'],
    })
    .output(meetingServerSchema),
};
