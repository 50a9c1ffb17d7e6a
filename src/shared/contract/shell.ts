import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { faults, procedure } from './base';
import { menuSchema } from './nativeMenu';
import { OWN_WINDOWS } from './ownWindows';
import { workspaceDraftSchema, workspaceIdSchema, workspaceSchema } from './workspace';

const workspaceErrors = faults(
  'WORKSPACE_NOT_FOUND',
  'CALL_RUNNING',
  'OTHERS_INSIDE',
  'MEETING_SERVER_UNREACHABLE',
  'MEETING_SERVER_WRONG_KEY',
  'CLOCK_SKEW',
);

const captureSourceSchema = z.object({
  /** Electron's source id, to be given back to `capture.choose`. */
  id: z.string(),
  kind: z.enum(['screen', 'window']),
  title: z.string(),
  /** PNG or JPEG data URLs; absent where the system gives none. */
  thumbnail: z.string().optional(),
  icon: z.string().optional(),
  /** One of our own windows, or a screen that the app's window is on: sharing it shows a picture in a picture. */
  own: z.boolean(),
});
export type CaptureSource = z.infer<typeof captureSourceSchema>;

/** What the sharing bar shows. */
const sharingSchema = z.object({
  title: z.string().max(300),
  /** Milliseconds since the epoch. */
  startedAt: z.number(),
  /** Others see a still picture or a dark one instead. */
  hold: z.enum(['still', 'blank']).optional(),
  /** There is ink on it, or others may not draw. */
  ink: z.object({ isMuted: z.boolean() }).optional(),
});
export type SharingState = z.infer<typeof sharingSchema>;

/** What the sharing bar's buttons ask for, by the ids of the page's registry. */
export const SHARING_ACTIONS = [
  'share.stop',
  'share.swap',
  'share.pause',
  'ink.clearOwnShares',
  'ink.muteOwnShares',
] as const;
export type SharingAction = (typeof SHARING_ACTIONS)[number];

/** What the window must hear of while it is open. */
const shellEventSchema = z.discriminatedUnion('type', [
  /** A link was opened from outside (parley://, a second start). Validated as text only. */
  z.object({ type: z.literal('open-link'), text: z.string() }),
  /** The native menu, tray or sharing bar asks for an action of the registry. */
  z.object({ type: z.literal('action'), id: z.string() }),
  z.object({ type: z.literal('workspace-changed'), id: workspaceIdSchema }),
  /** The computer locks, wakes up or changes network. */
  z.object({ type: z.literal('power'), state: z.enum(['locked', 'unlocked', 'suspend', 'resume']) }),
  /** The user wants to quit while a call runs: ask, then `app.quit`. */
  z.object({ type: z.literal('quit-requested') }),
  /** The user closes the window while a call runs: ask, then `app.keepRunning` or `app.quit`. */
  z.object({ type: z.literal('close-requested') }),
  /** The window went out of sight (hidden, minimised) or came back. */
  z.object({ type: z.literal('window'), isShown: z.boolean() }),
  /** The page died and was loaded again; a call that ran in it is over. */
  z.object({ type: z.literal('page-crashed') }),
]);
export type ShellEvent = z.infer<typeof shellEventSchema>;

const pixels = z.number().int().min(-100_000).max(100_000);
const inkAreaSchema = z.object({ x: pixels, y: pixels, width: pixels.min(1), height: pixels.min(1) });

const mediaAccess = z.enum(['granted', 'denied', 'restricted', 'not-determined', 'unknown']);
const nothing = z.object({});

/** What only the desktop has. Served over the message port, never over HTTP. */
export const shell = {
  app: {
    info: procedure.output(
      z.object({
        version: z.string(),
        platform: z.enum(['darwin', 'win32', 'linux', 'other']),
        /** The system's own share picker must be used (Wayland). */
        systemPicker: z.boolean(),
        /** System audio can be shared along with a screen. */
        systemAudio: z.boolean(),
        /** Without what we play ourselves. */
        leavesOwnSoundOut: z.boolean(),
        /** Secrets can be kept on this machine. */
        keyring: z.boolean(),
      }),
    ),
    /** Stays open; links that came before it was called are delivered first. */
    events: procedure.output(eventIterator(shellEventSchema)),
    /** Tells main what runs, for the power-save blocker, the menu's state and a safe quit. */
    setCall: procedure
      .input(
        z.object({
          roomName: z.string().max(100).optional(),
          /** Our own in the meeting. */
          identity: z.string().max(200).optional(),
          inCall: z.boolean(),
        }),
      )
      .output(nothing),
    /** Draws the native menu and the tray. They know no actions before. */
    setMenu: procedure.input(menuSchema).output(nothing),
    /**
     * Keys that mute and unmute whatever program is in front, in the registry's writing; without any there are none. Says
     * whether the system gave them to us.
     */
    setSystemKeys: procedure
      .input(z.object({ keys: z.string().max(50).optional() }))
      .output(z.object({ isRegistered: z.boolean() })),
    /** Brings the window to the front. */
    showWindow: procedure.output(nothing),
    /** Puts the window out of sight and lets the call go on: into the tray, where there is one. */
    keepRunning: procedure.output(nothing),
    quit: procedure.output(nothing),
    /** Opens an http(s) or mailto address in the system's browser; anything else is refused. */
    openExternal: procedure.input(z.object({ url: z.string().max(2000) })).output(nothing),
    /** Shows the log of the meeting server in the file manager. */
    revealLog: procedure.output(nothing),
  },
  workspaces: {
    list: procedure.output(z.object({ current: workspaceIdSchema, workspaces: z.array(workspaceSchema) })),
    /** Verifies by a real call, then saves. With `id`, replaces what is saved under it. */
    save: procedure
      .errors(workspaceErrors)
      .input(z.object({ id: workspaceIdSchema.optional(), draft: workspaceDraftSchema }))
      .output(workspaceSchema),
    remove: procedure
      .errors(workspaceErrors)
      .input(z.object({ id: workspaceIdSchema }))
      .output(nothing),
    select: procedure
      .errors(workspaceErrors)
      .input(z.object({ id: workspaceIdSchema }))
      .output(workspaceSchema),
  },
  network: {
    /** Whether people on this network can reach the meeting server and the guest page of this computer. */
    get: procedure.output(z.object({ open: z.boolean(), addresses: z.array(z.string()) })),
    set: procedure
      .errors(faults('PORT_TAKEN', 'CALL_RUNNING', 'OTHERS_INSIDE'))
      .input(z.object({ open: z.boolean() }))
      .output(z.object({ open: z.boolean(), addresses: z.array(z.string()) })),
  },
  media: {
    /** What the operating system allows. `unknown` where it does not say. */
    access: procedure.output(z.object({ camera: mediaAccess, microphone: mediaAccess, screen: mediaAccess })),
    /** Opens the system's privacy settings at the right page, where it has one. */
    openSettings: procedure
      .input(z.object({ kind: z.enum(['camera', 'microphone', 'screen']) }))
      .output(z.object({ opened: z.boolean() })),
  },
  capture: {
    /** Screens and windows with fresh thumbnails. */
    sources: procedure.output(z.object({ sources: z.array(captureSourceSchema) })),
    /** What the next getDisplayMedia of this window gets. */
    choose: procedure.input(z.object({ id: z.string().max(200), systemAudio: z.boolean() })).output(nothing),
    /** Opens or closes the sharing bar. `startedAt` in milliseconds since the epoch. */
    setSharing: procedure.input(z.object({ sharing: sharingSchema.optional() })).output(nothing),
    /** Where there is ink over the screen that is shared, in pixels of that window; nothing lies over it without. */
    setInk: procedure.input(z.object({ areas: z.array(inkAreaSchema).max(1500) })).output(nothing),
    /** Which windows of ours are captured with a screen. Has no effect on Linux. */
    setOwnWindows: procedure.input(z.object({ shown: z.enum(OWN_WINDOWS) })).output(nothing),
    /** For the sharing bar itself: what is shared, at once and at each change. */
    watchSharing: procedure.output(eventIterator(z.object({ sharing: sharingSchema.optional() }))),
    /** The sharing bar's buttons; reaches the main window as an `action` event. */
    sharingAction: procedure.input(z.object({ action: z.enum(SHARING_ACTIONS) })).output(nothing),
  },
};
export type ShellContract = typeof shell;

/** Both contracts as they travel over the desktop's one message port. */
export type DesktopContract = { api: import('./api').ApiContract; shell: ShellContract };
