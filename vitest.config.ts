import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const source = (path: string) => fileURLToPath(new URL(`./packages/${path}.ts`, import.meta.url))

/** Tests run on the sources: packages resolve to `src`, so that nothing needs building first. */
export default defineConfig({
  resolve: {
    alias: {
      '@isnad/record/schema': source('record/src/schema'),
      '@isnad/record': source('record/src/index'),
      '@isnad/engine': source('engine/src/index'),
      '@isnad/arabic': source('arabic/src/index'),
      '@isnad/intake/article': source('intake/src/article/extract-article'),
      '@isnad/intake': source('intake/src/index'),
      '@isnad/store/testing/postgres': source('store/src/testing/postgres-server'),
      '@isnad/store': source('store/src/index'),
      '@isnad/server/contract': source('server/src/contract/index'),
      '@isnad/server': source('server/src/index'),
    },
  },
  test: {
    // no test is timed; on a machine that does other things some take long
    testTimeout: 60_000,
    hookTimeout: 120_000,
    include: ['packages/*/src/**/*.test.ts', 'packages/web/src/**/*.test.tsx', 'eval/*.test.ts'],
  },
})
