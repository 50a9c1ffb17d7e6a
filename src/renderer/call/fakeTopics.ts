import type { Sender, Topics } from './createTopics';

/** Topics without a room, for tests: what is sent is kept, and anyone's words can be put in. */
export function fakeTopics() {
  let hear: (message: unknown, sender: Sender | undefined) => void = () => {};
  const sent: { message: object; to: readonly string[] | undefined }[] = [];
  const topics: Topics = {
    on(_topic, shape, listener) {
      hear = (message, sender) => {
        const read = shape.safeParse(message);
        if (read.success) listener(read.data as never, sender);
      };
      return () => {};
    },
    async send(_topic, message, options) {
      sent.push({ message, to: options?.to });
    },
    dispose() {},
  };
  return {
    topics,
    sent,
    /** A message arrives; without a sender it is the host's. */
    say: (message: unknown, sender?: Sender) => hear(message, sender),
  };
}
