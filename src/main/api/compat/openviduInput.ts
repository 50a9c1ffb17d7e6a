import { rolesForRecordingAccess } from './olderRoom';
import { fromOlderPermissions, type Renamed } from './permissions';

/** A request in the words of the contract, and what was called otherwise in it. */
export interface TranslatedInput {
  input: unknown;
  renamed: Renamed[];
  /** An older level of access to recordings, which in the contract is a matter of the roles. */
  recordingRoles?: ReturnType<typeof rolesForRecordingAccess>;
}

/** Takes what releases of OpenVidu Meet before 3.9 were sent. Nothing is judged here: validation comes after. */
export function translateInput(procedure: string, sent: unknown): TranslatedInput {
  if (!isRecord(sent)) return { input: sent, renamed: [] };
  if (procedure === 'rooms.create') return newRoom(sent);
  if (procedure === 'rooms.updateRoles') return inRoles(sent);
  if (procedure === 'rooms.updateAccess') return inAccess(sent);
  if (procedure === 'rooms.updateConfig') {
    return { input: sent, renamed: [], recordingRoles: rolesForRecordingAccess(olderLevel(sent)) };
  }
  if (procedure === 'members.create' || procedure === 'members.update') return inField(sent, 'customPermissions');
  return { input: sent, renamed: [] };
}

function newRoom(sent: Record<string, unknown>): TranslatedInput {
  const { input, renamed } = inRoles(sent);
  const room = isRecord(input) ? input : {};
  const level = rolesForRecordingAccess(olderLevel(sent));
  const withLevel = level ? { ...room, roles: mergeRoles(level, room.roles) } : room;
  const access = inAccess(withLevel);
  return { input: access.input, renamed: [...renamed, ...access.renamed] };
}

function inRoles(sent: Record<string, unknown>): TranslatedInput {
  const { roles } = sent;
  if (!isRecord(roles)) return { input: sent, renamed: [] };
  const renamed: Renamed[] = [];
  const translated = { ...roles };
  for (const role of ['moderator', 'speaker']) {
    const part = roles[role];
    if (!isRecord(part)) continue;
    const found = fromOlderPermissions(part.permissions, `roles.${role}.permissions`);
    translated[role] = { ...part, permissions: found.set };
    renamed.push(...found.renamed);
  }
  return { input: { ...sent, roles: translated }, renamed };
}

/** `{anonymous}` stood alone before there was `access`. */
function inAccess(sent: Record<string, unknown>): TranslatedInput {
  const { anonymous, ...rest } = sent;
  if (anonymous === undefined || rest.access !== undefined) return { input: sent, renamed: [] };
  return {
    input: { ...rest, access: { anonymous } },
    renamed: [{ newer: 'access.anonymous', older: 'anonymous' }],
  };
}

function inField(sent: Record<string, unknown>, field: string): TranslatedInput {
  if (sent[field] === undefined) return { input: sent, renamed: [] };
  const { set, renamed } = fromOlderPermissions(sent[field], field);
  return { input: { ...sent, [field]: set }, renamed };
}

function olderLevel({ config }: Record<string, unknown>): unknown {
  return isRecord(config) && isRecord(config.recording) ? config.recording.allowAccessTo : undefined;
}

/** What was said about a permission itself counts more than the older level. */
function mergeRoles(level: Record<string, unknown>, said: unknown): unknown {
  if (said === undefined) return level;
  if (!isRecord(said)) return said;
  const merged = Object.entries(level).map(([role, base]) => {
    const own = said[role];
    if (own === undefined) return [role, base];
    if (!isRecord(own) || !isRecord(base) || !isRecord(base.permissions)) return [role, own];
    if (own.permissions !== undefined && !isRecord(own.permissions)) return [role, own];
    return [role, { ...own, permissions: { ...base.permissions, ...own.permissions } }];
  });
  return { ...said, ...Object.fromEntries(merged) };
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
