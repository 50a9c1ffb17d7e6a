import { expect, test } from 'vitest';
import { createPace } from '../background/createPace';
import { isSoftwareRenderer } from '../background/drawsInSoftware';
import { classifyMediaError } from './classifyMediaError';
import { sortDevices } from './createDevices';
import { levelOf } from './createLevel';
import { createSwitch } from './createSwitch';

const fine = { secureContext: true, hasDevices: true, asked: 'devices' } as const;
const problem = (name: string, message = '', around: Parameters<typeof classifyMediaError>[1] = fine) =>
  classifyMediaError(new DOMException(message, name), around).code;

test('what the browser throws becomes a problem with a name', () => {
  expect(problem('NotAllowedError', 'Permission denied')).toBe('permission-denied');
  expect(problem('NotAllowedError', 'Permission denied by system')).toBe('permission-denied-system');
  expect(problem('NotReadableError')).toBe('device-busy');
  expect(problem('NotFoundError')).toBe('device-missing');
  expect(problem('NotFoundError', '', { ...fine, hasDevices: false })).toBe('no-devices');
  expect(problem('OverconstrainedError')).toBe('overconstrained');
  expect(problem('TypeError', '', { ...fine, secureContext: false })).toBe('insecure-origin');
  expect(problem('NotAllowedError', 'Permission denied', { ...fine, asked: 'share' })).toBe('share-cancelled');
  expect(problem('NotAllowedError', 'Permission denied by system', { ...fine, asked: 'share' })).toBe('share-denied');
  expect(problem('SomethingElse')).toBe('unknown');
});

test('devices without an id and second defaults are not offered', () => {
  const lists = sortDevices([
    { kind: 'audioinput', deviceId: 'default', label: 'Default' },
    { kind: 'audioinput', deviceId: 'communications', label: 'Communications' },
    { kind: 'videoinput', deviceId: '', label: '' },
    { kind: 'videoinput', deviceId: 'c1', label: 'Camera' },
  ]);
  expect(lists.audioinput.map(({ deviceId }) => deviceId)).toEqual(['default']);
  expect(lists.videoinput).toEqual([{ deviceId: 'c1', label: 'Camera' }]);
});

test('the level is nothing in silence, full when loud and grows between', () => {
  const tone = (amplitude: number) => Float32Array.from({ length: 1024 }, (_, i) => amplitude * Math.sin(i / 3));
  expect(levelOf(new Float32Array(1024))).toBe(0);
  expect(levelOf(tone(1))).toBe(1);
  expect(levelOf(tone(0.02))).toBeGreaterThan(levelOf(tone(0.005)));
});

test('of several wishes the last one wins and none overtakes another', async () => {
  const done: boolean[] = [];
  const gate = createSwitch(
    false,
    async (on) => void done.push(on),
    () => {},
  );
  await Promise.all([gate.set(true), gate.set(false), gate.set(true), gate.set(false)]);
  expect(done).toEqual([true, false]);
});

test('a switch that fails is off and says why', async () => {
  const told: unknown[] = [];
  const gate = createSwitch(
    false,
    () => Promise.reject(new Error('busy')),
    (_pending, error) => told.push(error),
  );
  await gate.set(true);
  expect([gate.wanted(), told.at(-1)]).toEqual([false, new Error('busy')]);
});

test('whoever has changed their mind is not told of what failed, and has what they want now', async () => {
  const done: boolean[] = [];
  const told: unknown[] = [];
  const apply = async (on: boolean) => {
    done.push(on);
    if (done.length === 1) throw new Error('busy');
  };
  const gate = createSwitch(true, apply, (_pending, error) => told.push(error));
  await Promise.all([gate.set(false), gate.set(true)]);
  expect([done, gate.wanted()]).toEqual([[false, true], true]);
  expect(told).toEqual([undefined, undefined]);
});

test('a machine is slow after some slow frames and well again with a margin', () => {
  let slow: boolean | undefined;
  const pace = createPace((told) => {
    slow = told.slow;
  });
  const frames = (count: number, ms: number) => {
    for (let frame = 0; frame < count; frame += 1) pace.frame(ms);
  };
  frames(3, 900);
  expect(slow).toBeUndefined();
  frames(4, 300);
  expect(slow).toBe(true);
  frames(40, 40);
  expect(slow).toBe(true);
  frames(80, 15);
  expect(slow).toBe(false);
});

test('an emulated graphics card is known by its name', () => {
  expect(isSoftwareRenderer('ANGLE (Google, Vulkan 1.3.0 (SwiftShader Device (Subzero)), SwiftShader driver)')).toBe(
    true,
  );
  expect(isSoftwareRenderer('ANGLE (Intel, Mesa Intel(R) UHD Graphics 620, OpenGL 4.6)')).toBe(false);
});
