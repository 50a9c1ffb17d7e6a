import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createElement } from 'react';
import { expect, test, vi } from 'vitest';
import { runHook } from '../../../../test/support/runHook';
import type { ApiClient } from '../../api/connection';
import { ConnectionContext } from '../../hooks/useApi';
import { useParents } from './useParents';

/** A host that three sites may embed. `fails`: it says so only when asked once more. */
async function openList(fails = false) {
  const host = { parents: ['https://a.example', 'https://b.example', 'https://c.example'], fails };
  const embedding = {
    async get() {
      if (!host.fails) return { parents: host.parents };
      host.fails = false;
      throw new Error('Away.');
    },
    update: async ({ parents }: { parents: string[] }) => {
      host.parents = parents;
    },
  };
  const connection = { shell: undefined, api: () => ({ embedding }) as unknown as ApiClient, workspace: '' };
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  const list = await runHook(useParents, undefined, {
    around: (inside) =>
      createElement(ConnectionContext, { value: connection }, createElement(QueryClientProvider, { client }, inside)),
  });
  const until = (check: () => void) => vi.waitFor(() => list.act(check));
  await until(() => expect(client.isFetching()).toBe(0));
  return { host, list, until };
}

test('two sites that are taken off the list in quick succession are both off it', async () => {
  const { host, list, until } = await openList();
  const without = (origin: string) => list.current().saving.mutate((now) => now.filter((other) => other !== origin));
  await list.act(() => {
    without('https://a.example');
    without('https://b.example');
  });
  await until(() => expect(list.current().parents).toEqual(['https://c.example']));
  expect(host.parents).toEqual(['https://c.example']);
});

test('a site that is added while the list could not be had takes none away', async () => {
  const { host, list, until } = await openList(true);
  expect(list.current().parents).toEqual([]);
  await list.act(() => list.current().saving.mutate((now) => [...now, 'https://d.example']));
  await until(() => expect(list.current().parents).toHaveLength(4));
  expect(host.parents).toContain('https://a.example');
});
