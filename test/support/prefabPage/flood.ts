/** What LiveKit's clients for browsers and for Node have in common. */
interface Sender {
  publishData(data: Uint8Array<ArrayBuffer>, options: { reliable: boolean; topic: string }): Promise<void>;
}

const TOPIC = 'lk-chat-topic';
const TICK_MS = 20;

/** Sends messages numbered from `first` at a steady rate, as LiveKit's older clients write them. Resolves to the next number. */
export function flood(sender: Sender, perSecond: number, seconds: number, first = 0): Promise<number> {
  const total = first + perSecond * seconds;
  const began = performance.now();
  let sent = first;
  let sending = Promise.resolve();
  const send = (number: number) => {
    const message = { id: `flood-${number}`, timestamp: Date.now(), message: `Number ${number}` };
    return sender.publishData(new TextEncoder().encode(JSON.stringify(message)), { reliable: true, topic: TOPIC });
  };
  return new Promise((resolve, reject) => {
    const timer = setInterval(() => {
      const due = Math.min(total, first + Math.floor(((performance.now() - began) / 1000) * perSecond));
      for (; sent < due; sent++) {
        const number = sent;
        sending = sending.then(() => send(number));
      }
      if (sent < total) return;
      clearInterval(timer);
      sending.then(() => resolve(total), reject);
    }, TICK_MS);
  });
}
