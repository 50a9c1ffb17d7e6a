import type { InferenceSession, Tensor, TypedTensor } from 'onnxruntime-web/wasm';
import { SPEECH_RATE_HZ } from './createResampler';

/** The runtime as a parameter: the page's is loaded from our own origin, a test's from the package. */
export interface Runtime {
  InferenceSession: { create(model: Uint8Array, options?: InferenceSession.SessionOptions): Promise<InferenceSession> };
  Tensor: typeof Tensor;
}

export interface SpeechModel {
  encoder: Uint8Array;
  decoder: Uint8Array;
  /** Pieces of words, each after its length. */
  tokenizer: Uint8Array;
}

/** Token ids that the model knows from its training. */
const BEGIN = 1;
const END = 2;
/** Nobody speaks faster; more tokens than this are the model talking to itself. */
const TOKENS_PER_S = 6.5;
/** Shape of the decoder's memory before the first word: nothing, in eight heads of this width. */
const MEMORY = [0, 8, 1, 36] as const;

/** Turns speech of some seconds at 16 kHz into text. Moonshine's models, which understand English. */
export interface Recogniser {
  recognise(samples: Float32Array): Promise<string>;
}

export async function createRecogniser(runtime: Runtime, model: SpeechModel): Promise<Recogniser> {
  const options: InferenceSession.SessionOptions = { executionProviders: ['wasm'] };
  const encoder = await runtime.InferenceSession.create(model.encoder, options);
  const decoder = await runtime.InferenceSession.create(model.decoder, options);
  const words = readTokens(model.tokenizer);
  const memoryNames = decoder.inputNames.filter((name) => name.startsWith('past_key_values'));
  const { Tensor: Make } = runtime;
  const ones = (length: number) => new Make('int64', new BigInt64Array(length).fill(1n), [1, length]);

  const listen = async (samples: Float32Array) => {
    const { last_hidden_state: heard } = await encoder.run({
      input_values: new Make('float32', samples, [1, samples.length]),
      attention_mask: ones(samples.length),
    });
    if (!heard) throw new Error('The encoder gave nothing');
    return heard;
  };

  return {
    async recognise(samples) {
      const heard = await listen(samples);
      const mask = ones(heard.dims[1] ?? 0);
      const limit = Math.ceil((samples.length / SPEECH_RATE_HZ) * TOKENS_PER_S);
      let memory: Record<string, Tensor> = Object.fromEntries(
        memoryNames.map((name) => [name, new Make('float32', new Float32Array(0), [...MEMORY])]),
      );
      const tokens: number[] = [];
      for (let step = 0; step < limit; step += 1) {
        const answer = await decoder.run({
          encoder_attention_mask: mask,
          encoder_hidden_states: heard,
          input_ids: new Make('int64', BigInt64Array.of(BigInt(tokens.at(-1) ?? BEGIN)), [1, 1]),
          use_cache_branch: new Make('bool', Uint8Array.of(step > 0 ? 1 : 0), [1]),
          ...memory,
        });
        const token = likeliest(answer.logits as TypedTensor<'float32'>);
        if (token === END) break;
        tokens.push(token);
        memory = remember(memory, answer, step > 0);
      }
      return textOf(tokens, words);
    },
  };
}

/** What the decoder remembers for its next word. What it remembers of the sound it says only the first time. */
function remember(before: Record<string, Tensor>, answer: Record<string, Tensor>, isLater: boolean) {
  return Object.fromEntries(
    Object.entries(before).map(([name, tensor]) => {
      if (isLater && name.includes('.encoder.')) return [name, tensor];
      return [name, answer[name.replace('past_key_values', 'present')] ?? tensor];
    }),
  );
}

function likeliest({ data }: TypedTensor<'float32'>): number {
  let best = 0;
  for (let index = 1; index < data.length; index += 1) if ((data[index] ?? 0) > (data[best] ?? 0)) best = index;
  return best;
}

/** Each piece stands after its length in bytes; lengths above 127 take two. */
function readTokens(bytes: Uint8Array): Uint8Array[] {
  const tokens: Uint8Array[] = [];
  let at = 0;
  while (at < bytes.length) {
    let length = bytes[at] ?? 0;
    at += 1;
    if (length > 127) {
      length = length - 128 + (bytes[at] ?? 0) * 128;
      at += 1;
    }
    tokens.push(bytes.subarray(at, at + length));
    at += length;
  }
  return tokens;
}

/** A piece that begins a word has a mark before it. */
function textOf(tokens: readonly number[], words: readonly Uint8Array[]): string {
  const pieces = tokens.filter((token) => token > END).map((token) => words[token] ?? new Uint8Array(0));
  const bytes = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return new TextDecoder().decode(bytes).replaceAll('\u2581', ' ').trim();
}
