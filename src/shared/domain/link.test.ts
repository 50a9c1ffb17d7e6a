import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AccessLink, accessUrl, CODE_ALPHABET, deepLink, parseAccessLink, parseEntry, secretFrom } from './link';

const secret = fc.uint8Array({ minLength: 20, maxLength: 32 }).map(secretFrom);
const link: fc.Arbitrary<AccessLink> = fc.record({
  host: fc.constantFrom('https://meet.example.org', 'http://127.0.0.1:9080', 'http://[::1]:9080', 'https://a.b:8443'),
  roomId: fc.string({ minLength: 1, maxLength: 60 }).filter((text) => !/\p{Surrogate}/u.test(text)),
  secret,
});

describe('access links', () => {
  it('survive being written and read in both forms', () => {
    fc.assert(
      fc.property(link, (value) => {
        expect(parseAccessLink(accessUrl(value))).toEqual(value);
        expect(parseAccessLink(deepLink(value))).toEqual(value);
      }),
    );
  });

  it('are read with further parameters, a fragment and white space around them', () => {
    expect(parseAccessLink('  https://meet.example.org/room/daily-1?lang=de&secret=abc#key=1 ')).toEqual({
      host: 'https://meet.example.org',
      roomId: 'daily-1',
      secret: 'abc',
    });
  });

  it.each([
    'https://meet.example.org/room/daily',
    'https://meet.example.org/room/?secret=abc',
    'https://user:pass@meet.example.org/room/daily?secret=abc',
    'ftp://meet.example.org/room/daily?secret=abc',
    'https://meet.example.org/room/%E0%A4%A?secret=abc',
    'parley://open?url=%E0%A4%A',
    'parley://open?url=javascript%3Aalert(1)',
    '',
  ])('are refused when malformed: %s', (text) => {
    expect(parseAccessLink(text)).toBeUndefined();
  });
});

describe('parseEntry', () => {
  it('never throws, whatever is pasted', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(['link', 'code', 'name', 'malformed']).toContain(parseEntry(text).kind);
      }),
    );
  });

  it('finds a code however it is spaced and written', () => {
    fc.assert(
      fc.property(secret, (value) => {
        const bare = value.replaceAll('-', '');
        for (const text of [value, bare, value.toUpperCase(), value.replaceAll('-', ' '), ` ${value} `]) {
          expect(parseEntry(text)).toEqual({ kind: 'code', secret: value });
        }
      }),
    );
  });

  it('takes other words for a name and other addresses for malformed links', () => {
    expect(parseEntry(' Design weekly ')).toEqual({ kind: 'name', roomName: 'Design weekly' });
    expect(parseEntry('https://example.org')).toEqual({ kind: 'malformed' });
    expect(parseEntry('parley://open?nothing')).toEqual({ kind: 'malformed' });
    expect(parseEntry('   ')).toEqual({ kind: 'malformed' });
  });
});

describe('secretFrom', () => {
  it('makes five groups of four unmistakable letters', () => {
    fc.assert(
      fc.property(secret, (value) => {
        expect(value).toMatch(/^(.{4}-){4}.{4}$/u);
        expect([...value.replaceAll('-', '')].every((letter) => CODE_ALPHABET.includes(letter))).toBe(true);
      }),
    );
  });

  it('uses each byte value evenly', () => {
    expect(256 % CODE_ALPHABET.length).toBe(0);
    expect(new Set(CODE_ALPHABET).size).toBe(CODE_ALPHABET.length);
  });
});
