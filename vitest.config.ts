import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'
import { viteOwnLayouts } from './export/cli/viteOwnLayouts.ts'
import { viteLayouts } from './export/cli/vueLayouts.mjs'
import { patience } from './tests/patience.ts'

/** A browser keeps more than one core busy and takes half a gigabyte. */
const mostBrowsers = 4
const countingTests = 'tests/export/growth/**/*.test.ts'

export default defineConfig({
  plugins: [viteOwnLayouts(undefined), viteLayouts()],
  test: {
    // A test that ends is not slow: these only end what hangs, on a busy machine too.
    testTimeout: 5 * patience,
    hookTimeout: 5 * patience,
    // Vitest would leave one core to itself, half of a machine with two.
    maxWorkers: availableParallelism(),
    // Modules are read once for all files of a worker: a third of all time was for reading them again. No test changes what another would find.
    isolate: false,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/{bench,engine,export,components}/**/*.test.ts', 'tests/*.test.ts'],
          exclude: [countingTests],
        },
      },
      {
        extends: true,
        test: {
          name: 'growth',
          include: [countingTests],
          // Steps are counted of modules that are read while they are counted.
          isolate: true,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['tests/e2e/**/*.test.ts'],
          globalSetup: ['tests/e2e/globalSetup.ts'],
          maxWorkers: Math.min(availableParallelism(), mostBrowsers),
          // With workers of their own number, after the others.
          sequence: { groupOrder: 1 },
          expect: { poll: { timeout: patience } },
        },
      },
    ],
  },
})
