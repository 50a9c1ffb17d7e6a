import type { FullRoomView, RoomDraft } from '../../../shared/contract/roomSchema';
import { defaultPermissions, type PermissionSet } from '../../../shared/domain/permission';
import type { Role } from '../../../shared/domain/role';
import {
  type AutoDeletionPolicy,
  DEFAULT_ACCESS,
  DEFAULT_AUTO_DELETION_POLICY,
  type MeetingEndAction,
  normaliseRoomName,
  type RoomAccess,
} from '../../../shared/domain/room';
import { DEFAULT_ROOM_CONFIG, type RoomConfig } from '../../../shared/domain/roomConfig';
import { DEFAULT_LIMITS, type RoomLimits } from '../../../shared/domain/roomLimits';
import { differences } from './differences';

/** Everything that can be ruled in a room, as a form holds it. Empty texts stand for nothing. */
export interface Rules {
  roomName: string;
  customId: string;
  language: string;
  config: RoomConfig;
  roles: Record<Role, PermissionSet>;
  access: RoomAccess;
  limits: RoomLimits;
  autoDeletionDate?: number;
  autoDeletionPolicy: AutoDeletionPolicy;
  meetingEndAction: MeetingEndAction;
}

const RTMP = /^rtmps?:\/\/\S+$/u;

export function isStreamTarget(url: string): boolean {
  return RTMP.test(url);
}

/** Whether meetings are streamed; where they are not, the targets are not seen either. */
export function isStreaming({ streaming, e2ee }: Pick<RoomConfig, 'streaming' | 'e2ee'>): boolean {
  return streaming.enabled && !e2ee.enabled;
}

/** The rules as the host is told of them. What is unfinished and out of sight is left out: nobody could mend it there. */
export function asSent(rules: Rules): Rules {
  const { config } = rules;
  const roomName = normaliseRoomName(rules.roomName);
  if (isStreaming(config)) return { ...rules, roomName };
  const rtmpUrls = config.streaming.rtmpUrls.filter(isStreamTarget);
  return { ...rules, roomName, config: { ...config, streaming: { ...config.streaming, rtmpUrls } } };
}

/** A room that was told nothing. */
export const DEFAULT_RULES: Rules = {
  roomName: '',
  customId: '',
  language: '',
  config: DEFAULT_ROOM_CONFIG,
  roles: { moderator: defaultPermissions('moderator'), speaker: defaultPermissions('speaker') },
  access: DEFAULT_ACCESS,
  limits: DEFAULT_LIMITS,
  autoDeletionPolicy: DEFAULT_AUTO_DELETION_POLICY,
  meetingEndAction: 'none',
};

/** The rules that a room has. */
export function rulesOf(room: FullRoomView): Rules {
  const { anonymous, user } = room.access;
  return {
    roomName: room.roomName,
    customId: room.customId ?? '',
    language: room.language ?? '',
    config: room.config,
    roles: { moderator: room.roles.moderator.permissions, speaker: room.roles.speaker.permissions },
    access: {
      anonymous: {
        moderator: anonymous.moderator.enabled,
        speaker: anonymous.speaker.enabled,
        recording: anonymous.recording.enabled,
      },
      user: user.enabled,
    },
    limits: room.limits,
    autoDeletionDate: room.autoDeletionDate,
    autoDeletionPolicy: room.autoDeletionPolicy ?? DEFAULT_AUTO_DELETION_POLICY,
    meetingEndAction: room.meetingEndAction,
  };
}

/** What a new room is told: only what is not so by itself. */
export function draftOf(rules: Rules): RoomDraft {
  const { room, ...parts } = changesOf(DEFAULT_RULES, asSent(rules));
  return { ...room, ...parts, roomName: rules.roomName } as RoomDraft;
}

/** What has to be asked of the host to come from one to the other, by the call that takes it. */
export interface RuleChanges {
  room?: Omit<RoomDraft, 'config' | 'roles' | 'access'>;
  config?: RoomDraft['config'];
  roles?: RoomDraft['roles'];
  access?: RoomDraft['access'];
}

/** The changes, without what stays; null where something is taken away. Empty where nothing changed. */
export function changesOf(before: Rules, after: Rules): RuleChanges {
  const change = (differences(before, after) ?? {}) as Partial<Rules>;
  const { config, roles, access, customId, language, ...room } = change;
  const emptied = {
    ...(customId === undefined ? {} : { customId: customId || null }),
    ...(language === undefined ? {} : { language: language || null }),
  };
  const result: Record<string, unknown> = {};
  if (Object.keys({ ...room, ...emptied }).length > 0) result.room = { ...room, ...emptied };
  if (config) result.config = config;
  if (roles) {
    result.roles = Object.fromEntries(Object.entries(roles).map(([role, permissions]) => [role, { permissions }]));
  }
  if (access) {
    const { anonymous, user } = access;
    result.access = {
      ...(anonymous
        ? {
            anonymous: Object.fromEntries(Object.entries(anonymous).map(([kind, enabled]) => [kind, { enabled }])),
          }
        : {}),
      ...(user === undefined ? {} : { user: { enabled: user } }),
    };
  }
  return result as RuleChanges;
}
