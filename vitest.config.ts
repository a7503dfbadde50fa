import { defineConfig } from 'vitest/config'
import { patience } from './tests/patience.ts'

export default defineConfig({
  test: {
    // A test that ends is not slow: these only end what hangs, on a busy machine too.
    testTimeout: 5 * patience,
    hookTimeout: 5 * patience,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/{bench,engine,export,components}/**/*.test.ts', 'tests/*.test.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['tests/e2e/**/*.test.ts'],
          globalSetup: ['tests/e2e/globalSetup.ts'],
          fileParallelism: false,
          expect: { poll: { timeout: patience } },
        },
      },
    ],
  },
})
