import { expect, onTestFinished, test, vi } from 'vitest';
import { areNamesakes, createVolumes, readVolumes, volumesOf, withVolume } from './volumes';

const ada = { identity: 'ada-1', name: 'Ada' };

test('someone is as loud the next time, known by identity or by name', () => {
  const volumes = withVolume({}, ada, { voice: 1.5 });
  expect(volumesOf(volumes, ada)).toEqual({ voice: 1.5, share: 1 });
  expect(volumesOf(volumes, { identity: 'ada-2', name: ' ada ' })).toEqual({ voice: 1.5, share: 1 });
  expect(volumesOf(volumes, { identity: 'bo-1', name: 'Bo' })).toEqual({ voice: 1, share: 1 });
});

test('two of one name can be told apart once each was set', () => {
  const other = { identity: 'ada-2', name: 'Ada' };
  const volumes = withVolume(withVolume({}, ada, { voice: 0.2 }), other, { voice: 1.8 });
  expect([volumesOf(volumes, ada).voice, volumesOf(volumes, other).voice]).toEqual([0.2, 1.8]);
});

test('who is made silent takes nobody of the same name along who is here too', () => {
  const other = { identity: 'ada-2', name: 'ada ' };
  expect(areNamesakes(ada.name, other.name)).toBe(true);
  const volumes = withVolume({}, ada, { voice: 0 }, [other]);
  expect([volumesOf(volumes, ada).voice, volumesOf(volumes, other).voice]).toEqual([0, 1]);
  // Set back, the first is as it was sent, and so is the other.
  const back = withVolume(volumes, ada, { voice: 1 }, [other]);
  expect([volumesOf(back, ada).voice, volumesOf(back, other).voice]).toEqual([1, 1]);
});

test('what is as it was sent is not kept, and the list does not grow for ever', () => {
  expect(withVolume(withVolume({}, ada, { share: 0 }), ada, { share: 1 })).toEqual({});
  let volumes = {};
  for (let index = 0; index < 400; index += 1) {
    volumes = withVolume(volumes, { identity: `p${index}`, name: `P${index}` }, { voice: 0.5 });
  }
  expect(Object.keys(volumes)).toHaveLength(300);
});

test('stored nonsense is left aside', () => {
  expect(readVolumes('x')).toEqual({});
  expect(readVolumes({ volumes: { a: { voice: 9, share: 1 }, b: { voice: 2, share: 0 }, c: null } })).toEqual({
    b: { voice: 2, share: 0 },
  });
});

test('how loud someone was made in another tab is kept when this one changes someone else', () => {
  const kept = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, text: string) => kept.set(name, text),
  });
  onTestFinished(() => void vi.unstubAllGlobals());
  const bo = { identity: 'bo-1', name: 'Bo' };
  const [one, other] = [createVolumes(), createVolumes()];
  one.getState().setVolume(ada, { voice: 0.2 });
  other.getState().setVolume(bo, { voice: 1.5 });
  const { volumes } = createVolumes().getState();
  expect([volumesOf(volumes, ada).voice, volumesOf(volumes, bo).voice]).toEqual([0.2, 1.5]);
  // Set back to what was sent in one, it does not come back from the other.
  one.getState().setVolume(bo, { voice: 1 });
  other.getState().setVolume(ada, { voice: 0.4 });
  expect(volumesOf(createVolumes().getState().volumes, bo).voice).toBe(1);
});

test('where the browser keeps nothing, volumes hold for as long as the page is open', () => {
  const store = createVolumes();
  store.getState().setVolume(ada, { voice: 0.2 });
  expect(volumesOf(store.getState().volumes, ada).voice).toBe(0.2);
});
