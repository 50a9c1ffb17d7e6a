import { expect, test } from 'vitest';
import { cleanText } from './cleanText';
import { parsePacket } from './createChat';
import { cameraTile, parseTileId, shareTile } from './tileId';

const bytes = (text: string) => new TextEncoder().encode(text);

test('a message is shown without what could deceive or fill the screen', () => {
  expect(cleanText('  a\r\nb\u0000\u202ec\t ', 10)).toBe('a\nbc');
  expect(cleanText('😀'.repeat(20), 5)).toBe('😀😀😀😀…');
});

test('only packets in the shape of a chat message are read', () => {
  const packet = { id: '1', timestamp: 5, message: 'hi' };
  expect(parsePacket(bytes(JSON.stringify(packet)))).toEqual(packet);
  expect(parsePacket(bytes('{"id":1}'))).toBeUndefined();
  expect(parsePacket(bytes('not json'))).toBeUndefined();
});

test('tile ids can be taken apart whatever the identity is', () => {
  for (const identity of ['ada', 'a|b', 'x|share|y', 'z|camera']) {
    expect(parseTileId(cameraTile(identity))).toMatchObject({ identity, kind: 'camera' });
    expect(parseTileId(shareTile(identity, 'TR_1'))).toMatchObject({ identity, kind: 'share', trackSid: 'TR_1' });
  }
});
