/** It took too long. */
export class Late extends Error {
  constructor(readonly limitMs: number) {
    super(`Nothing within ${limitMs} ms`);
  }
}

/** The work's result, or `Late` after a while. */
export async function within<T>(limitMs: number, work: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  try {
    return await Promise.race([
      work,
      new Promise<never>((_, reject) => {
        timer = setTimeout(() => reject(new Late(limitMs)), limitMs);
      }),
    ]);
  } finally {
    clearTimeout(timer);
  }
}

/** Asks again and again until it is so, or throws `Late`. */
export async function untilTrue(limitMs: number, everyMs: number, ask: () => Promise<boolean>): Promise<void> {
  const giveUpAt = performance.now() + limitMs;
  while (!(await ask())) {
    if (performance.now() >= giveUpAt) throw new Late(limitMs);
    await new Promise((resolve) => setTimeout(resolve, everyMs));
  }
}
