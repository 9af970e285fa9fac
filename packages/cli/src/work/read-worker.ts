import { workerData } from 'node:worker_threads'
import { pagesReader, type ReadingChoice } from './read-pages.js'

/** What one thread does: it builds its reader once and is then handed pages. */
export default pagesReader(workerData as ReadingChoice)
