import { expect, test } from 'vitest';
import { createKeyPair, unwrapText, wrapText } from './wrapKey';

const context = { room: 'r', from: 'ada', to: 'bo', generation: 2 };

test('only the one it is meant for opens it, in the place it is meant for', async () => {
  const [ada, bo, eve] = await Promise.all([createKeyPair(), createKeyPair(), createKeyPair()]);
  const closed = await wrapText(ada, bo.publicKey, context, 'the new key');
  expect(await unwrapText(bo, ada.publicKey, context, closed)).toBe('the new key');
  await expect(unwrapText(eve, ada.publicKey, context, closed)).rejects.toThrow();
  await expect(unwrapText(bo, eve.publicKey, context, closed)).rejects.toThrow();
  await expect(unwrapText(bo, ada.publicKey, { ...context, generation: 3 }, closed)).rejects.toThrow();
  await expect(unwrapText(bo, ada.publicKey, { ...context, to: 'eve' }, closed)).rejects.toThrow();
});

test('the same text is closed differently each time', async () => {
  const [ada, bo] = await Promise.all([createKeyPair(), createKeyPair()]);
  const [first, second] = await Promise.all([1, 2].map(() => wrapText(ada, bo.publicKey, context, 'text')));
  expect(first?.wrapped).not.toBe(second?.wrapped);
});
