import { describe, expect, it } from 'vitest';
import { createGuestTargets } from './createGuestTargets';

function start() {
  const created: string[] = [];
  const targetFor = createGuestTargets((origin) => {
    created.push(origin);
    return { handle: async () => ({ matched: false, response: undefined }), close: () => undefined };
  });
  return { created, targetFor };
}

describe('createGuestTargets', () => {
  it('makes one for each host, whatever else the address says', () => {
    const { created, targetFor } = start();
    expect(targetFor('https://meet.example')).toBe(targetFor('https://MEET.example/room/x?secret=y'));
    targetFor('http://127.0.0.1:9080');
    expect(created).toEqual(['https://meet.example', 'http://127.0.0.1:9080']);
  });

  it.each(['', 'meet.example', 'javascript:alert(1)', 'file:///etc/passwd', 'https://user:secret@meet.example'])(
    'refuses %j',
    (host) => {
      expect(() => start().targetFor(host)).toThrow('LINK_MALFORMED');
    },
  );

  it('does not grow without end', () => {
    const { created, targetFor } = start();
    for (let i = 0; i < 20; i++) targetFor(`https://h${i}.example`);
    targetFor('https://h0.example');
    expect(created).toHaveLength(21);
  });
});
