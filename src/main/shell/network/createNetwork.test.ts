import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Fault } from '../../../shared/domain/fault';
import { createNetwork } from './createNetwork';
import { createNetworkSetting } from './networkSetting';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parley-network-'));
});
afterEach(() => rm(folder, { recursive: true }));

describe('createNetwork', () => {
  let reported: unknown[] = [];
  beforeEach(() => {
    reported = [];
  });

  async function start(apply: () => Promise<void>, checkMayClose = async () => {}) {
    const file = join(folder, 'network.json');
    const setting = await createNetworkSetting(file);
    const network = createNetwork({
      setting,
      addresses: () => ['192.168.1.5', '172.17.0.1'],
      httpPort: () => 9080,
      checkMayClose,
      apply,
      report: (error) => reported.push(error),
    });
    return { network, again: () => createNetworkSetting(file) };
  }

  it('is closed at first, and remembers what was chosen', async () => {
    const { network, again } = await start(async () => undefined);
    expect(network.get()).toEqual({ open: false, addresses: ['192.168.1.5:9080', '172.17.0.1:9080'] });
    await network.set(true);
    expect(network.get().open).toBe(true);
    expect((await again()).isOpen()).toBe(true);
  });

  it('stays closed where opening fails', async () => {
    const { network, again } = await start(() => Promise.reject(new Fault('PORT_TAKEN')));
    await expect(network.set(true)).rejects.toMatchObject({ code: 'PORT_TAKEN' });
    expect(network.get().open).toBe(false);
    expect((await again()).isOpen()).toBe(false);
  });

  it('opens what was there before again where opening fails', async () => {
    const applied: boolean[] = [];
    const { network } = await start(async () => {
      applied.push(network.get().open);
      if (network.get().open) throw new Fault('PORT_TAKEN');
    });
    await expect(network.set(true)).rejects.toMatchObject({ code: 'PORT_TAKEN' });
    expect(applied).toEqual([true, false]);
    expect(reported).toEqual([]);
  });

  it('says why it could not be opened, also where what was there before does not come back', async () => {
    const faults = [new Fault('PORT_TAKEN'), new Fault('STORAGE_LOCKED')];
    const { network } = await start(() => Promise.reject(faults.shift()));
    await expect(network.set(true)).rejects.toMatchObject({ code: 'PORT_TAKEN' });
    expect(reported).toMatchObject([{ code: 'STORAGE_LOCKED' }]);
  });

  it('is not changed where what serves may not be closed, which is asked once', async () => {
    const done: string[] = [];
    const { network, again } = await start(
      async () => void done.push('applied'),
      async () => {
        done.push('asked');
        throw new Fault('OTHERS_INSIDE');
      },
    );
    await expect(network.set(true)).rejects.toMatchObject({ code: 'OTHERS_INSIDE' });
    expect(network.get().open).toBe(false);
    expect((await again()).isOpen()).toBe(false);
    expect(done).toEqual(['asked']);
  });
});
