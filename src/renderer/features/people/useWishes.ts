import { useState } from 'react';

interface Wish {
  isOn: boolean;
  /** What the host had told when it was pressed. */
  told: unknown;
  isDone: boolean;
}

interface Wishes<Key extends string> {
  /** How a switch is to stand; undefined: as the host tells. */
  of(key: Key): boolean | undefined;
  /** Shows it as it is going to be while `work`, which gives whether it worked, is under way. */
  make(key: Key, isOn: boolean, work: Promise<boolean>): void;
}

/**
 * Switches whose state another stream tells than the one that answers a press: each stands as it was pressed until both
 * have spoken, and goes back only where it did not work. `told` is another object with each telling.
 */
export function useWishes<Key extends string>(told: unknown): Wishes<Key> {
  const [wishes, setWishes] = useState<ReadonlyMap<Key, Wish>>(new Map());
  return {
    of(key) {
      const wish = wishes.get(key);
      return wish && !(wish.isDone && wish.told !== told) ? wish.isOn : undefined;
    },
    make(key, isOn, work) {
      const wish: Wish = { isOn, told, isDone: false };
      setWishes((before) => new Map(before).set(key, wish));
      void work.then((isDone) =>
        setWishes((now) => {
          // Pressed again meanwhile: what counts is still on its way.
          if (now.get(key) !== wish) return now;
          const next = new Map(now);
          if (isDone) next.set(key, { ...wish, isDone });
          else next.delete(key);
          return next;
        }),
      );
    },
  };
}
