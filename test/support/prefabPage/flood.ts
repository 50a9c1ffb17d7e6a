/** What LiveKit's clients for browsers and for Node have in common. */
interface Sender {
  publishData(data: Uint8Array<ArrayBuffer>, options: { reliable: boolean; topic: string }): Promise<void>;
}

const TOPIC = 'lk-chat-topic';
const TICK_MS = 20;

/** Sends numbered messages at a steady rate, as LiveKit's older clients write them. Resolves to how many. */
export function flood(sender: Sender, perSecond: number, seconds: number): Promise<number> {
  const total = perSecond * seconds;
  const began = performance.now();
  let sent = 0;
  let sending = Promise.resolve();
  const send = (number: number) => {
    const message = { id: `flood-${number}`, timestamp: Date.now(), message: `Number ${number}` };
    return sender.publishData(new TextEncoder().encode(JSON.stringify(message)), { reliable: true, topic: TOPIC });
  };
  return new Promise((resolve, reject) => {
    const timer = setInterval(() => {
      const due = Math.min(total, Math.floor(((performance.now() - began) / 1000) * perSecond));
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
