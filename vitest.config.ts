import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    environment: 'node',
    // Tests of real parts wait more than they compute, so no core is left for them to wait on.
    maxWorkers: '100%',
    testTimeout: 30_000,
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['{src,scripts}/**/*.test.{ts,tsx}', 'test/{architecture,support}/**/*.test.{ts,tsx}'],
          // Files share a process and what they import, which takes longer to load than most of them take to run. Nothing
          // is kept in a module, so none finds what another has left.
          isolate: false,
        },
      },
      { extends: true, test: { name: 'parts', include: ['test/{contract,quality,scale}/**/*.test.{ts,tsx}'] } },
    ],
  },
});
