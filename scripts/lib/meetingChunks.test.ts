import { expect, test } from 'vitest';
import { meetingChunks } from './meetingChunks';

/** Modules by id: what each imports, and what it loads later (`later:…`). */
const GRAPH: Record<string, string[]> = {
  entry: ['ui', 'later:room', 'later:settings'],
  ui: [],
  room: ['call', 'dialog', 'later:panel'],
  // Who is in a ring is in it once.
  call: ['room', 'sound'],
  sound: [],
  dialog: ['field'],
  field: [],
  panel: ['call', 'poll', 'menu'],
  poll: ['later:votes'],
  votes: [],
  menu: [],
  settings: ['dialog', 'table', 'menu'],
  table: [],
};
const graph = {
  getModuleInfo: (id: string) => {
    const all = GRAPH[id] ?? [];
    const isLater = (name: string) => name.startsWith('later:');
    return {
      importedIds: all.filter((name) => !isLater(name)),
      dynamicallyImportedIds: all.filter(isLater).map((name) => name.slice('later:'.length)),
    };
  },
};

test('what is needed on the way into a meeting, and for a click there, is together, and apart what others need too', () => {
  const modules = { entry: 'entry', meetings: ['room'], clicks: ['panel'] };
  const groups = meetingChunks(modules).sort((one, two) => two.priority - one.priority);
  const chunkOf = (id: string) => groups.map(({ name }) => name(id, graph)).find((name) => name !== null);
  const chunks = Object.keys(GRAPH).map((id) => [id, chunkOf(id)]);
  expect(Object.fromEntries(chunks)).toEqual({
    room: 'meeting',
    call: 'meeting',
    sound: 'meeting',
    dialog: 'shared',
    field: 'shared',
    panel: 'clicks',
    poll: 'clicks',
    menu: 'popups',
  });
});
