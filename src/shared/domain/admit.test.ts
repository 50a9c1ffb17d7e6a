import { describe, expect, it } from 'vitest';
import { admit } from './admit';
import { PERMISSIONS } from './permission';
import type { Room } from './room';

const room: Room = {
  roomId: 'daily-1',
  roomName: 'Daily',
  creationDate: 0,
  secrets: { moderator: 'for-moderators', speaker: 'for-speakers' },
};
const same = (a: string, b: string) => a === b;

describe('admit', () => {
  it('lets the owner in as moderator with every permission', () => {
    expect(admit(room, { kind: 'owner' }, same)).toEqual({
      ok: true,
      role: 'moderator',
      permissions: [...PERMISSIONS],
    });
  });

  it('gives each link its role', () => {
    expect(admit(room, { kind: 'guest', secret: 'for-moderators' }, same)).toMatchObject({
      ok: true,
      role: 'moderator',
    });
    const speaker = admit(room, { kind: 'guest', secret: 'for-speakers' }, same);
    expect(speaker).toMatchObject({ ok: true, role: 'speaker' });
    expect(speaker.ok && speaker.permissions).not.toContain('meetingEnd');
    expect(speaker.ok && speaker.permissions).toContain('mediaPublishVideo');
  });

  it('tells a guest the same for a wrong secret, no secret and an unknown room', () => {
    const refusal = { ok: false, code: 'LINK_NOT_VALID' };
    expect(admit(room, { kind: 'guest', secret: 'guess' }, same)).toEqual(refusal);
    expect(admit(room, { kind: 'guest' }, same)).toEqual(refusal);
    expect(admit(room, { kind: 'guest', secret: '' }, same)).toEqual(refusal);
    expect(admit(undefined, { kind: 'guest', secret: 'for-moderators' }, same)).toEqual(refusal);
  });

  it('tells the owner that a room is gone', () => {
    expect(admit(undefined, { kind: 'owner' }, same)).toEqual({ ok: false, code: 'ROOM_NOT_FOUND' });
  });
});
