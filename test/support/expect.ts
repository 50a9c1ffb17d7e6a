import { expect as patient } from '@playwright/test';

/** After the first looks, Playwright looks once a second, and most of what is waited for here takes less. Milliseconds. */
const LOOKS_MS = [50, 100, 200];

/** Playwright's, whose `poll` looks more often. */
export const expect = patient.configure({});
expect.poll = (actual, options) =>
  patient.poll(actual, { intervals: LOOKS_MS, ...(typeof options === 'string' ? { message: options } : options) });
