import { expect, it } from 'vitest';
import { isSign } from './chatRecord';

it('takes emoji for signs, also those that are joined or have a tone', () => {
  for (const sign of ['👍', '👍🏽', '❤️', '👩‍💻', '🇩🇪', '1️⃣']) expect(isSign(sign), sign).toBe(true);
});

it('takes nothing for a sign that can be read', () => {
  for (const text of ['', 'ok', '__proto__', 'constructor', '👍 yes', '<b>', ' '])
    expect(isSign(text), text).toBe(false);
});
