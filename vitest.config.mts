import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/vscode/**', 'node_modules/**'],
    // The engine has no state, so its test files may share a thread: that halves the time.
    pool: 'threads',
    isolate: false,
    maxWorkers: '100%',
    // Only what hangs is to fail: a busy machine is no fault of a test.
    testTimeout: 60_000,
  },
});
