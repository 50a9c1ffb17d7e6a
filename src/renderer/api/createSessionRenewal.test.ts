import { ORPCError } from '@orpc/client';
import { expect, test } from 'vitest';
import { createSessionRenewal } from './createSessionRenewal';
import { withRenewal } from './withRenewal';

const ENDED = new ORPCError('UNAUTHENTICATED');

function createTab(refresh: () => Promise<unknown>, stored = new Map<string, string>(), now = () => 1000) {
  return createSessionRenewal({
    refresh,
    locks: undefined,
    storage: { getItem: (key) => stored.get(key) ?? null, setItem: (key, value) => void stored.set(key, value) },
    now,
  });
}

test('calls that find out together prolong the session once', async () => {
  let refreshes = 0;
  const tab = createTab(async () => {
    refreshes += 1;
  });
  expect(await Promise.all([tab.renew(10), tab.renew(10), tab.renew(10)])).toEqual([true, true, true]);
  expect(refreshes).toBe(1);
});

test('what another tab has prolonged since is not prolonged again', async () => {
  const stored = new Map<string, string>();
  let refreshes = 0;
  const refresh = async () => {
    refreshes += 1;
  };
  await createTab(refresh, stored, () => 500).renew(400);
  expect(await createTab(refresh, stored).renew(450)).toBe(true);
  expect(refreshes).toBe(1);
  await createTab(refresh, stored).renew(501);
  expect(refreshes).toBe(2);
});

test('a session that cannot be prolonged is asked for once, until someone logs in, in whichever tab', async () => {
  const stored = new Map<string, string>();
  let time = 1000;
  let refreshes = 0;
  const refused = async () => {
    refreshes += 1;
    throw ENDED;
  };
  const tab = createTab(refused, stored, () => time);
  expect(await tab.renew(time)).toBe(false);
  time += 1000;
  expect(await tab.renew(time)).toBe(false);
  expect(refreshes).toBe(1);
  createTab(refused, stored, () => time).begin();
  time += 1000;
  expect(await tab.renew(time)).toBe(false);
  expect(refreshes).toBe(2);
});

test('a call is made again with each fresh credential, and once only', async () => {
  const asked: string[] = [];
  const refused = async () => {
    asked.push('call');
    throw ENDED;
  };
  const renewal = (name: string, has: boolean) => async () => {
    asked.push(name);
    return has;
  };
  await expect(withRenewal(refused, [renewal('place', false), renewal('session', true)])).rejects.toBe(ENDED);
  expect(asked).toEqual(['call', 'place', 'session', 'call']);
});

test('another failure is not a reason to ask again', async () => {
  const other = new ORPCError('NOT_ALLOWED');
  const renew = async () => true;
  await expect(withRenewal(() => Promise.reject(other), [renew])).rejects.toBe(other);
});
