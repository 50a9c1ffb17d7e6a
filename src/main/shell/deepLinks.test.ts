import { EventEmitter } from 'node:events';
import { describe, expect, it } from 'vitest';
import { isLinkText, linkFromArguments, observeDeepLinks } from './deepLinks';

const LINK = 'parley://open?url=https%3A%2F%2Fmeet.example%2Froom%2FDaily-1%3Fsecret%3Dabc';

describe('linkFromArguments', () => {
  it('finds a deep link among switches and paths', () => {
    expect(linkFromArguments(['--no-sandbox', '/opt/parley', LINK, '--flag'])).toBe(LINK);
  });

  it('takes the last of several, which is the newest that the system appended', () => {
    expect(linkFromArguments([LINK, 'PARLEY:open?x'])).toBe('PARLEY:open?x');
  });

  it('takes an access link given by hand', () => {
    expect(linkFromArguments(['https://meet.example/room/Daily-1?secret=abc'])).toBe(
      'https://meet.example/room/Daily-1?secret=abc',
    );
  });

  it('finds none where there is none', () => {
    expect(linkFromArguments([])).toBeUndefined();
    expect(linkFromArguments(['--url=parley://x', 'https://example.org', 'file:///etc/passwd'])).toBeUndefined();
  });
});

describe('isLinkText', () => {
  it('lets malformed deep links through, for the page to explain', () => {
    expect(isLinkText('parley://%E0%A4%A')).toBe(true);
  });

  it('stops what cannot be a link at all', () => {
    expect(isLinkText('parley://a b')).toBe(false);
    expect(isLinkText('parley://a\u0000b')).toBe(false);
    expect(isLinkText(`parley://${'a'.repeat(5000)}`)).toBe(false);
  });
});

describe('observeDeepLinks', () => {
  it('keeps what comes before anybody listens, and then passes on at once', () => {
    const source = new EventEmitter();
    const links = observeDeepLinks(source, [LINK]);
    source.emit('second-instance', {}, ['/opt/parley', 'parley://second']);
    const seen: string[] = [];
    links.handle({ onLink: (link) => seen.push(link), onSecondStart: () => seen.push('focus') });
    source.emit('second-instance', {}, ['/opt/parley']);
    source.emit('open-url', { preventDefault: () => seen.push('ours') }, 'parley://mac');
    expect(seen).toEqual([LINK, 'parley://second', 'focus', 'ours', 'parley://mac', 'focus']);
  });
});
