import { expect, test } from 'vitest';
import { createEmbedding } from './embedding';
import type { Visitor } from './visitor';

const admin: Visitor = { caller: { kind: 'admin', label: 'test' }, address: 'local' };
const guest: Visitor = { caller: { kind: 'guest' }, address: '192.0.2.1' };

function embeddingWith(stored: unknown, initial: string[] = []) {
  const values = new Map<string, unknown>(stored === undefined ? [] : [['embedParents', stored]]);
  const notes: string[] = [];
  return {
    notes,
    embedding: createEmbedding({
      settings: { get: async (key) => values.get(key), set: async (key, value) => void values.set(key, value) },
      initial,
      audit: { record: async (_by, { action, details }) => void notes.push(`${action} ${details}`) },
    }),
  };
}

test('nobody may embed at first', async () => {
  expect(await embeddingWith(undefined).embedding.parents()).toEqual([]);
});

test('the configuration counts until someone has decided', async () => {
  const { embedding } = embeddingWith(undefined, ['https://a.example']);
  expect(await embedding.parents()).toEqual(['https://a.example']);
  await embedding.update([], admin);
  expect(await embedding.parents()).toEqual([]);
});

test('is kept as origins, each once, and noted', async () => {
  const { embedding, notes } = embeddingWith(undefined);
  await embedding.update(['https://A.example', 'https://a.example:443', 'http://localhost:8080'], admin);
  expect(await embedding.get(admin)).toEqual(['https://a.example', 'http://localhost:8080']);
  expect(notes).toEqual(['embedding.update https://a.example http://localhost:8080']);
});

test('what was stored by nobody knows whom counts as nothing', async () => {
  expect(await embeddingWith({ parents: 1 }).embedding.parents()).toEqual([]);
});

test('is for administrators', async () => {
  const { embedding } = embeddingWith(undefined);
  await expect(embedding.get(guest)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  await expect(embedding.update([], guest)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
});
