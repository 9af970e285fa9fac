import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/**
 * Writes the table of verb forms, so that nobody who reads a page waits for eight hundred verbs to be conjugated.
 *
 * Usage: npm run paradigms, after a verb has been added to a list or the conjugation has changed; a test says when it is due.
 */
const dist = new URL('../packages/arabic/dist/lexicon/', import.meta.url)
const { paradigmTable } = await import(new URL('write-paradigm-table.js', dist))
const file = fileURLToPath(new URL('../packages/arabic/src/lexicon/paradigm-table.ts', import.meta.url))
writeFileSync(file, paradigmTable())
console.log(`written: ${file}`)
