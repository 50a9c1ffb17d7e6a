import { createReadable, type Readable } from '../readable';
import type { Device, DeviceKind, DeviceLists } from '../types';

/** A hub or headset being plugged fires several events; half a second later the lists are settled. */
const SETTLE_MS = 500;

export interface Devices {
  readonly lists: Readable<DeviceLists>;
  refresh(): Promise<void>;
  /** Told after something was plugged or unplugged and the lists are new. */
  onChange(listener: () => void): void;
  dispose(): void;
}

const NONE: DeviceLists = { audioinput: [], videoinput: [], audiooutput: [] };

/** The devices of this machine, followed. `mediaDevices` is absent outside a secure context. */
export function createDevices(mediaDevices: MediaDevices | undefined): Devices {
  const lists = createReadable<DeviceLists>(NONE);
  const listeners: (() => void)[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;

  const refresh = async () => {
    if (!mediaDevices) return;
    try {
      const next = sortDevices(await mediaDevices.enumerateDevices());
      if (JSON.stringify(next) !== JSON.stringify(lists.get())) lists.set(next);
    } catch (error) {
      console.warn('The devices could not be listed', error);
    }
  };
  const onDeviceChange = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      void refresh().then(() => {
        for (const listener of listeners) listener();
      });
    }, SETTLE_MS);
  };
  mediaDevices?.addEventListener('devicechange', onDeviceChange);
  void refresh();

  return {
    lists,
    refresh,
    onChange: (listener) => listeners.push(listener),
    dispose() {
      clearTimeout(timer);
      mediaDevices?.removeEventListener('devicechange', onDeviceChange);
    },
  };
}

/** By kind, without the nameless entries that a browser gives before permission and without Windows' second default. */
export function sortDevices(infos: readonly Pick<MediaDeviceInfo, 'deviceId' | 'kind' | 'label'>[]): DeviceLists {
  const of = (wanted: DeviceKind): Device[] =>
    infos
      .filter(({ kind, deviceId }) => kind === wanted && deviceId !== '' && deviceId !== 'communications')
      .map(({ deviceId, label }) => ({ deviceId, label }));
  return { audioinput: of('audioinput'), videoinput: of('videoinput'), audiooutput: of('audiooutput') };
}
