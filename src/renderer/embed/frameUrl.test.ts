import { expect, test } from 'vitest';
import { frameUrl } from './frameUrl';

const BASE = 'https://site.example/page';
const read = (attributes: Record<string, string>) => frameUrl((name) => attributes[name] ?? null, BASE)?.href;

test('shows the room, and tells the name where no server sees it', () => {
  const room = 'https://meet.example/room/Daily-1?secret=s';
  expect(read({ 'room-url': room })).toBe(room);
  expect(read({ 'room-url': room, 'participant-name': 'Ada Lovelace', 'e2ee-key': 'k&y' })).toBe(
    `${room}#participant-name=Ada+Lovelace&e2ee-key=k%26y`,
  );
});

test('shows the recordings only', () => {
  const attributes = { 'room-url': 'https://meet.example/room/Daily-1?secret=s', 'show-only-recordings': 'true' };
  expect(read(attributes)).toBe('https://meet.example/room/Daily-1/recordings?secret=s#show-only-recordings=true');
});

test('shows a recording before a room', () => {
  const recording = 'https://meet.example/recording/r-1?secret=s';
  expect(read({ 'room-url': 'https://meet.example/room/a', 'recording-url': recording })).toBe(recording);
});

test.each<Record<string, string>>([
  {},
  { 'room-url': '' },
  { 'room-url': 'javascript:alert(1)' },
  { 'room-url': 'data:text/html,x' },
])('%o names no page', (attributes) => {
  expect(read(attributes)).toBeUndefined();
});
