/** A twelfth of a second at 48 kHz: few messages, little delay. */
const PIECE = 4096;

/** What the scope of a worklet offers and TypeScript's page types do not know. */
declare const registerProcessor: (name: string, processor: new () => object) => void;
declare const AudioWorkletProcessor: new () => { readonly port: MessagePort };

/** Hands what it hears to the port that it is given, mixed to one channel; passes on silence. */
class Tap extends AudioWorkletProcessor {
  #to: MessagePort | undefined;
  #piece = new Float32Array(PIECE);
  #length = 0;

  constructor() {
    super();
    this.port.onmessage = ({ ports: [to] }) => {
      this.#to = to;
    };
  }

  process([input = []]: Float32Array[][]): boolean {
    const [first] = input;
    if (!first || !this.#to) return true;
    for (let index = 0; index < first.length; index += 1) {
      let sum = 0;
      for (const channel of input) sum += channel[index] ?? 0;
      this.#piece[this.#length] = sum / input.length;
      this.#length += 1;
      if (this.#length === PIECE) this.#send();
    }
    return true;
  }

  #send(): void {
    this.#to?.postMessage(this.#piece, [this.#piece.buffer]);
    this.#piece = new Float32Array(PIECE);
    this.#length = 0;
  }
}

registerProcessor('parley-tap', Tap);
