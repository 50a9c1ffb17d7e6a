import type { z } from 'zod';
import { roomDraftSchema } from '../../../shared/contract/roomSchema';
import type { ErrorCode } from '../../../shared/domain/errorCode';
import { Fault, type FaultData } from '../../../shared/domain/fault';
import type { Room } from '../../../shared/domain/room';
import type { Backend } from '../../services/backend';
import type { Visitor } from '../../services/visitor';
import type { ForeignRoom } from './dialect';
import { ERROR_TEXTS } from './errorTexts';

/** What a call of another system's users works with, once it is known who calls. */
export interface ForeignCall {
  backend: Backend;
  visitor: Visitor;
}

/** What was sent, if it is as it should be. Throws INVALID_INPUT with the names of the fields that are not. */
export function checked<T extends z.ZodType>(schema: T, sent: unknown): z.infer<T> {
  const result = schema.safeParse(sent);
  if (result.success) return result.data;
  const details = result.error.issues.map(({ path, message }) => ({ field: path.map(String).join('.'), message }));
  throw new Fault('INVALID_INPUT', { details });
}

/** Makes the room, with what the dialect keeps of it, and tells its webhooks from then on. */
export async function createForeignRoom(
  { backend, visitor }: ForeignCall,
  dialect: 'metered' | 'videosdk',
  { draft, kept, webhooks }: ForeignRoom,
): Promise<Room> {
  const asked = checked(roomDraftSchema, draft);
  // What would be refused afterwards is found out before there is a room.
  await Promise.all(webhooks.map(({ url }) => backend.webhooks.checkTarget(url)));
  const { room } = await backend.rooms.create(asked, visitor, { foreign: { [dialect]: kept } });
  if (webhooks.length > 0) await backend.webhooks.setForRoom(room.roomId, dialect, webhooks);
  return room;
}

/** In one sentence, with the field that is at fault where one is. */
export function sentenceOf(code: ErrorCode, { details }: FaultData): string {
  const [first] = details ?? [];
  if (!first) return ERROR_TEXTS[code][1];
  return first.field ? `${first.field}: ${first.message}` : first.message;
}
