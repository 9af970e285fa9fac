import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const source = (name: string) => fileURLToPath(new URL(`./packages/${name}/src/index.ts`, import.meta.url))

/** Tests run on the sources: packages resolve to `src`, so that nothing needs building first. */
export default defineConfig({
  resolve: {
    alias: {
      '@isnad/record': source('record'),
      '@isnad/engine': source('engine'),
      '@isnad/arabic': source('arabic'),
    },
  },
  test: { include: ['packages/*/src/**/*.test.ts'] },
})
