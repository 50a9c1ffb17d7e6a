import { expect, test } from 'vitest';
import { createReadable } from '../readable';
import type { DeviceKind, DeviceLists } from '../types';
import { followOutput } from './followOutput';

function scene(first?: string) {
  const chosen = createReadable<Partial<Record<DeviceKind, string>>>(first ? { audiooutput: first } : {});
  const devices = createReadable<DeviceLists>({ audioinput: [], videoinput: [], audiooutput: [] });
  const played: string[] = [];
  const end = followOutput({ chosen, devices }, async (deviceId) => void played.push(deviceId));
  const plug = (...ids: string[]) => {
    const audiooutput = ids.map((deviceId) => ({ deviceId, label: `The ${deviceId}` }));
    devices.set({ audioinput: [], videoinput: [], audiooutput });
  };
  return { chosen, played, plug, end };
}

test('a headset that is unplugged gives way to the default, and is heard again when it is back', () => {
  const { played, plug } = scene('headset');
  plug('default', 'headset');
  plug('default');
  plug('default', 'desk');
  plug('default', 'headset');
  expect(played).toEqual(['headset', '', 'headset']);
});

test('another choice is followed by each call that runs; none is made for nobody', () => {
  const { chosen, played, plug, end } = scene();
  plug('default', 'desk');
  expect(played).toEqual([]);
  chosen.set({ audiooutput: 'desk' });
  chosen.set({ audiooutput: 'desk', audioinput: 'usb' });
  end();
  chosen.set({ audiooutput: 'default' });
  expect(played).toEqual(['desk']);
});
