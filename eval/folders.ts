import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** The root of the project. Shape: from here or from `dist`, wherever this file runs. */
const root = new URL(import.meta.url.includes('/eval/dist/') ? '../../' : '../', import.meta.url)

/** A folder of annotated reports, by the name its floors have. */
export interface GoldFolder {
  readonly name: string
  readonly path: string
  readonly present: boolean
}

/** The floors that are committed with the project. */
export const FLOORS_FILE = new URL('eval/floors.json', root)

/** The document that shows what each part is worth. */
export const ABLATION_FILE = new URL('docs/ablation.md', root)

/** The document that shows the floors. */
export const README_FILE = new URL('eval/README.md', root)

/** The folders that are scored: the project's own set, and those that lie beside the project where there are any. */
export const GOLD_FOLDERS: readonly GoldFolder[] = [
  folder('own', 'eval/gold'),
  folder('dev', '../shared/gold/dev'),
  folder('seed', '../shared/seed/gold'),
]

function folder(name: string, place: string): GoldFolder {
  const path = fileURLToPath(new URL(place, root))
  return { name, path, present: existsSync(path) }
}
