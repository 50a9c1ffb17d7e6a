import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as runtime from 'onnxruntime-web/wasm';
import { expect, test } from 'vitest';
import { createRecogniser } from '../../src/renderer/call/captions/engine/createRecogniser';
import { createSegmenter } from '../../src/renderer/call/captions/engine/createSegmenter';

const ROOT = join(import.meta.dirname, '../..');
const SAID = 'it was the best of times it was the worst of times it was the age of wisdom';

async function speech(): Promise<Float32Array> {
  const file = await readFile(join(ROOT, 'test/support/speech/twoCities.wav'));
  const start = file.indexOf('data') + 8;
  return Float32Array.from(
    { length: (file.length - start) >> 1 },
    (_, index) => file.readInt16LE(start + 2 * index) / 32_768,
  );
}

/** Words that are wrong, missing or too many, as a part of those that were said. */
function wordErrors(said: readonly string[], understood: readonly string[]): number {
  let row = understood.map((_, index) => index + 1);
  row.unshift(0);
  for (const [index, word] of said.entries()) {
    const next = [index + 1];
    for (const [at, other] of understood.entries()) {
      next.push(Math.min((next[at] ?? 0) + 1, (row[at + 1] ?? 0) + 1, (row[at] ?? 0) + (word === other ? 0 : 1)));
    }
    row = next;
  }
  return (row.at(-1) ?? 0) / said.length;
}

test('the model understands what is read aloud, in the pieces that are found in it', async () => {
  runtime.env.wasm.numThreads = 1;
  const folder = join(ROOT, 'resources/public/captions');
  const [encoder, decoder, tokenizer] = await Promise.all(
    ['encoder.ort', 'decoder.ort', 'tokenizer.bin'].map((name) => readFile(join(folder, name))),
  );
  if (!encoder || !decoder || !tokenizer) throw new Error('The model is incomplete');
  const { recognise } = await createRecogniser(runtime, { encoder, decoder, tokenizer });

  const samples = await speech();
  const hear = createSegmenter();
  const pieces = [...hear(samples), ...hear(new Float32Array(16_000))].filter(({ isFinal }) => isFinal);
  const texts: string[] = [];
  for (const piece of pieces) texts.push(await recognise(piece.samples));
  const understood = texts
    .join(' ')
    .toLowerCase()
    .replace(/[^a-z' ]/gu, '')
    .split(/\s+/u);
  expect(wordErrors(SAID.split(' '), understood.slice(0, SAID.split(' ').length))).toBeLessThan(0.12);
}, 120_000);
