import { createHash } from 'node:crypto'
import { arabic } from '@isnad/arabic'
import { reader } from '@isnad/engine'
import { articles } from './articles.mjs'

/**
 * Prints one hash over the readings of many articles: what an edit for speed alone must leave as it was.
 *
 * Usage: node bench/digest.mjs [COUNT]
 */
const read = reader({ pack: arabic() })
const hash = createHash('sha256')
for (const article of articles(Number(process.argv[2] ?? 2000))) hash.update(JSON.stringify(read(article)))
console.log(hash.digest('hex'))
