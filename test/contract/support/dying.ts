/** How many more steps a process takes before it is dead. */
export interface Life {
  steps: number;
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
        return value.apply(object, args) as unknown;
      };
    },
  });
}
