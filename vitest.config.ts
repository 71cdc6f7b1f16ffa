import { defineConfig } from 'vitest/config';

/**
 * Nothing is built or installed here: scripts/test.mjs does that first, and suites that start processes use out/.
 * `units` run beside each other, one file a process (native modules and lock files want a process of their own);
 * `e2e` files share the machine's browser, camera and ports and run one after another, after the rest.
 */
export default defineConfig({
  test: {
    pool: 'forks',
    projects: [
      {
        extends: true,
        test: {
          retry: 1,
          name: 'units',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/e2e/**', 'tests/packaging/**'],
          maxWorkers: 2,
          testTimeout: 60_000,
          hookTimeout: 30_000,
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          // A browser, a camera and four processes on two cores: what fails once on a busy machine is tried again, what is broken fails again.
          retry: 2,
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts', 'tests/packaging/**/*.test.ts'],
          // What a poll waits for is a page that other processes feed: one second is nothing on a busy machine.
          expect: { poll: { timeout: 15_000 } },
          fileParallelism: false,
          testTimeout: 90_000,
          hookTimeout: 120_000,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
