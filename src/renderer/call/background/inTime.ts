/**
 * Rejects where the first picture with an effect does not come in time. A camera that is off gives none: nothing is wrong
 * then, and nothing is seen, until it is on again with the effect that it carries.
 */
export async function inTime(drawn: Promise<void>, limitMs: number, isOff: () => boolean): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<void>((resolve, reject) => {
    const judge = () => {
      if (isOff()) resolve();
      else reject(new Error('The effect drew no picture in time'));
    };
    timer = setTimeout(judge, limitMs);
  });
  try {
    await Promise.race([drawn, late]);
  } finally {
    clearTimeout(timer);
  }
}
