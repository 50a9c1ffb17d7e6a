/** How many more steps a process takes before it is dead. */
export interface Life {
  steps: number;
  /** The last step is carried out, but its answer is not heard any more. */
  isDeaf?: boolean;
}

/** The same object in a process that dies: when its steps are used up, no call is carried out any more. */
export function dying<T extends object>(target: T, life: Life): T {
  return new Proxy(target, {
    get(object, key, receiver) {
      const value: unknown = Reflect.get(object, key, receiver);
      if (typeof value !== 'function') return value;
      return (...args: unknown[]) => {
        life.steps -= 1;
        if (life.steps < 0) throw new Error('The process is dead.');
        const answer: unknown = value.apply(object, args);
        return life.isDeaf && life.steps === 0 ? unheard(answer) : answer;
      };
    },
  });
}

async function unheard(answer: unknown): Promise<never> {
  await answer;
  throw new Error('The process is dead.');
}
