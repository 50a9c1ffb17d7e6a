import { expect, test } from 'vitest';
import { aMessage } from './aMessage';
import type { ChatArchive } from './ChatArchive';
import { createKeeping } from './createKeeping';
import { keyText } from './messageKey';

/** An archive that fails with the given errors first, and notes what it was asked. */
function setUp(failures: unknown[] = [], onKept: () => void = () => {}) {
  const asked: string[] = [];
  const kept: string[] = [];
  const unkept: string[] = [];
  const unchanged: string[] = [];
  const waits: number[] = [];
  const answer = async (what: string) => {
    asked.push(what);
    const failure = failures.shift();
    if (failure !== undefined) throw failure;
  };
  const archive: ChatArchive = {
    list: async () => ({ messages: [], hasMore: false }),
    async add(messages) {
      await answer(`add ${messages.map(({ id }) => id).join(' ')}`);
      return messages.map(({ id }, index) => ({
        identity: 'ada',
        id,
        sequence: index,
        name: 'Ada',
        text: '',
        mentions: [],
        sentDate: 0,
        reactions: {},
      }));
    },
    edit: (key) => answer(`edit ${key.id}`),
    remove: (key) => answer(`remove ${key.id}`),
    react: (key) => answer(`react ${key.id}`),
  };
  const keeping = createKeeping({
    archive,
    onKept: (records) => {
      kept.push(...records.map(({ id }) => id));
      onKept();
    },
    onUnkept: (ids) => unkept.push(...ids),
    onUnchanged: (key) => unchanged.push(key),
    wait: async (ms) => void waits.push(ms),
  });
  return { keeping, asked, kept, unkept, unchanged, waits };
}
const message = (id: string) => aMessage({ id });

test('what is written together goes together, and a change after what it changes', async () => {
  const { keeping, asked, kept } = setUp();
  keeping.add(message('1'));
  keeping.add(message('2'));
  keeping.edit({ identity: 'ada', id: '2' }, 'new');
  keeping.add(message('3'));
  await expect.poll(() => kept.length).toBe(3);
  expect(asked).toEqual(['add 1 2', 'edit 2', 'add 3']);
});

test('what is written at the very moment when the last is done is kept as well', async () => {
  for (let turns = 0; turns < 12; turns += 1) {
    const { keeping, kept } = setUp([], async () => {
      if (kept.length > 1) return;
      for (let turn = 0; turn < turns; turn += 1) await undefined;
      keeping.add(message('2'));
    });
    keeping.add(message('1'));
    await expect.poll(() => kept, { message: `after ${turns} turns` }).toEqual(['1', '2']);
  }
});

test('an outage is waited out; a refusal is told at once', async () => {
  const outage = setUp([new TypeError('no network'), new TypeError('no network')]);
  outage.keeping.add(message('1'));
  await expect.poll(() => outage.kept.length).toBe(1);
  expect(outage.waits).toEqual([500, 2000]);

  const refusal = setUp([{ code: 'NOT_ALLOWED' }]);
  refusal.keeping.add(message('1'));
  await expect.poll(() => refusal.unkept.length).toBe(1);
  expect(refusal.waits).toEqual([]);
});

test('where nothing is kept, nothing more is asked, and nobody is troubled', async () => {
  const { keeping, asked, unkept } = setUp([{ code: 'CHAT_NOT_KEPT' }]);
  keeping.add(message('1'));
  await expect.poll(() => asked.length).toBe(1);
  keeping.add(message('2'));
  await Promise.resolve();
  expect(asked).toEqual(['add 1']);
  expect(unkept).toEqual([]);
});

test('a change that the host does not take is told, one of what it does not have is not', async () => {
  const key = { identity: 'ada', id: '1' };
  const { keeping, unchanged, asked } = setUp([
    { code: 'NOT_ALLOWED' },
    { code: 'MESSAGE_NOT_FOUND' },
    { code: 'NOT_ALLOWED' },
  ]);
  keeping.remove(key);
  expect(keeping.isChanging(keyText(key))).toBe(true);
  keeping.edit({ ...key, id: '2' }, 'new');
  keeping.react({ ...key, id: '3' }, '👍', true);
  await expect.poll(() => keeping.isChanging(keyText({ ...key, id: '3' }))).toBe(false);
  expect(asked).toEqual(['remove 1', 'edit 2', 'react 3']);
  expect(unchanged).toEqual([keyText(key)]);
});
