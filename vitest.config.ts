import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: [
      '{src,scripts}/**/*.test.{ts,tsx}',
      'test/{architecture,contract,quality,scale,support}/**/*.test.{ts,tsx}',
    ],
    environment: 'node',
    // Tests of real parts wait more than they compute, so no core is left for them to wait on.
    maxWorkers: '100%',
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
