import { expect, test } from 'vitest';
import { aMessage } from './aMessage';
import { createMessages, MESSAGES_KEPT } from './createMessages';

/** Messages whose frames the test draws. */
function setUp() {
  let isDue = false;
  let draw: () => void = () => undefined;
  const messages = createMessages((run) => {
    draw = () => {
      if (isDue) run();
      isDue = false;
    };
    return { request: () => (isDue = true), flush: draw, cancel: () => (isDue = false) };
  });
  const texts = () => messages.list.get().map(({ text }) => text);
  return { messages, texts, draw: () => draw() };
}
const numbered = (index: number) => aMessage({ key: `k${index}`, text: `${index}`, arrival: index + 1 });

test('however many come in a frame, followers hear once, in order, of each once', () => {
  const { messages, texts, draw } = setUp();
  let heard = 0;
  messages.list.subscribe(() => {
    heard += 1;
  });
  for (let index = 0; index < 100; index++) {
    messages.append(numbered(index));
    expect(messages.append(numbered(index))).toBe(false);
  }
  messages.change('k3', { text: 'three' });
  expect(messages.get('k3')?.text).toBe('three');
  expect(heard).toBe(0);
  draw();
  expect(heard).toBe(1);
  expect(texts()).toEqual(Array.from({ length: 100 }, (_, index) => (index === 3 ? 'three' : `${index}`)));
  expect(messages.news.get()).toEqual({ messages: 100, mentions: 0 });
});

test('beyond ten thousand the oldest go, and the others are still found', () => {
  const { messages, texts, draw } = setUp();
  for (let index = 0; index < MESSAGES_KEPT + 5; index++) messages.append(numbered(index));
  messages.change('k7', { text: 'seven' });
  draw();
  expect(texts()).toHaveLength(MESSAGES_KEPT);
  expect(texts().slice(0, 3)).toEqual(['5', '6', 'seven']);
  expect(messages.get('k4')).toBeUndefined();
});

test('long ones go sooner: the memory is limited too', () => {
  const { messages, draw } = setUp();
  for (let index = 0; index < 3000; index++) messages.append({ ...numbered(index), text: 'x'.repeat(4000) });
  draw();
  expect(messages.list.get().length).toBe(2000);
});

test('the archive is right about what was changed, and tells the place', () => {
  const { messages, texts, draw } = setUp();
  messages.append(numbered(0));
  const known = messages.merge([
    aMessage({ key: 'before', text: 'before', sequence: 1 }),
    aMessage({ key: 'k0', text: 'changed', sequence: 2, editedAt: 9 }),
  ]);
  draw();
  expect(known).toBe(1);
  expect(texts()).toEqual(['before', 'changed']);
  // Where it arrived is not forgotten: it was new to us.
  expect(messages.get('k0')).toMatchObject({ sequence: 2, editedAt: 9, arrival: 1 });
});

test('what names us, and what is for us alone, is counted apart', () => {
  const { messages, draw } = setUp();
  messages.append(aMessage({ key: 'a', arrival: 1, mentionsMe: true }));
  messages.append(aMessage({ key: 'b', arrival: 2, privateWith: { identity: 'bo', name: 'Bo' } }));
  messages.append(aMessage({ key: 'c', arrival: 3 }));
  draw();
  expect(messages.news.get()).toEqual({ messages: 3, mentions: 2 });
});

test('what the archive has not heard of yet is left as it is', () => {
  const { messages } = setUp();
  for (const id of ['edited', 'deleted', 'changing', 'behind']) messages.append(aMessage({ id, key: id }));
  messages.change('edited', { text: 'New', editedAt: 5 });
  messages.change('deleted', { text: '', isDeleted: true });
  messages.change('changing', { text: 'Newer', editedAt: 9 });
  const kept = (id: string, change = {}) => aMessage({ id, key: id, ...change });
  const archive = [
    kept('edited', { sequence: 1 }),
    kept('deleted'),
    kept('changing', { text: 'New', editedAt: 7 }),
    kept('behind', { text: 'New', editedAt: 7 }),
  ];
  expect(messages.merge(archive, (key) => key === 'changing')).toBe(4);
  expect(messages.all().map(({ text, isDeleted }) => [text, isDeleted])).toEqual([
    ['New', false],
    ['', true],
    ['Newer', false],
    ['New', false],
  ]);
  expect(messages.get('edited')?.sequence).toBe(1);
  // What is deleted there is deleted, whatever was changed before.
  messages.merge([kept('edited', { text: '', isDeleted: true })]);
  expect(messages.get('edited')?.isDeleted).toBe(true);
});
