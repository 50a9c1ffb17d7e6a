import type { Device } from '../call/types';

/** Devices as choices; one without a name, as browsers give before permission, is numbered. Doubled ids are shown once. */
export function deviceOptions(list: readonly Device[], numbered: (number: number) => string) {
  const unique = new Map(list.map((device) => [device.deviceId, device]));
  return [...unique.values()].map(({ deviceId, label }, index) => ({
    value: deviceId,
    label: label || numbered(index + 1),
  }));
}
