import { workerData } from 'node:worker_threads'
import type { LexiconFile } from '../input/find-lexicons.js'
import { pagesReader } from './read-pages.js'

/** What one thread does: it builds its reader once and is then handed pages. */
export default pagesReader(workerData as readonly LexiconFile[])
