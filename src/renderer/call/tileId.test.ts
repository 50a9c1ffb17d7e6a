import { expect, test } from 'vitest';
import { cameraTile, parseTileId, shareTile } from './tileId';

test('tile ids can be taken apart whatever the identity is', () => {
  for (const identity of ['ada', 'a|b', 'x|share|y', 'z|camera']) {
    expect(parseTileId(cameraTile(identity))).toMatchObject({ identity, kind: 'camera' });
    expect(parseTileId(shareTile(identity, 'TR_1'))).toMatchObject({ identity, kind: 'share', shareId: 'TR_1' });
  }
});
