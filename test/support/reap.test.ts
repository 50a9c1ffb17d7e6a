import { describe, expect, it } from 'vitest';
import { createReaper } from './reap';
import { startProcess } from './startProcess';
import { waitUntil } from './waitUntil';

describe.skipIf(process.platform !== 'linux')('createReaper', () => {
  it('is content where everything has ended', async () => {
    const reaper = createReaper();
    const child = startProcess('tail', ['-f', '/dev/null'], { env: reaper.env });
    await waitUntil('the child carries the mark', async () => (await reaper.survivors())[0]?.pid === child.pid);
    await child.kill();
    await reaper.reap();
  });

  it('ends and reports an orphaned grandchild', async () => {
    const reaper = createReaper();
    const parent = startProcess('sh', ['-c', 'tail -f /dev/null & echo $!; exit 0'], { env: reaper.env });
    const pid = Number(await waitUntil('the grandchild runs', () => parent.output().trim()));
    await expect(reaper.reap(200)).rejects.toThrow(`The test left processes running:\n${pid} tail -f /dev/null`);
    await waitUntil('it is gone', async () => (await reaper.survivors()).length === 0);
  });
});
