import { readFileSync, writeFileSync } from 'node:fs'
import { crosswalkTables } from '../packages/record/dist/crosswalk-table.js'

/**
 * Writes the crosswalk between the marks of both codebooks; the test of the codebook says when it is out of date.
 *
 * Run it after `npm run build`: `node scripts/show-crosswalk.mjs`.
 */
const OPENING = '<!-- crosswalk: written by `node scripts/show-crosswalk.mjs` -->'
const CLOSING = '<!-- end of crosswalk -->'

for (const language of ['en', 'ar']) {
  const file = new URL(`../docs/codebook/codebook.${language}.md`, import.meta.url)
  const page = readFileSync(file, 'utf8')
  const [start, end] = [page.indexOf(OPENING), page.indexOf(CLOSING)]
  if (start < 0 || end < start)
    throw new Error(`${file} has no place for the crosswalk: put back ${OPENING} and ${CLOSING}`)
  const tables = crosswalkTables(language)
  writeFileSync(file, `${page.slice(0, start)}${OPENING}\n\n${tables}\n\n${page.slice(end)}`)
}
