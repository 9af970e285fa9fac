import { measureVerbs } from './measures.js'
import { occasionVerbs } from './occasions.js'
import { otherVerbs } from './other-verbs.js'
import { tagsOf, writtenRow } from './paradigms.js'
import { reportingVerbs } from './reporting-verbs.js'

/** The source of `paradigm-table.ts`: every verb of the lists, conjugated. */
export function paradigmTable(): string {
  const verbs = [...reportingVerbs(), ...otherVerbs(), ...occasionVerbs(), ...measureVerbs()]
  const tags = [...new Set(verbs.flatMap(([verb, asked]) => tagsOf(verb, asked)))].sort()
  const rows = [...new Set(verbs.map(([verb, asked]) => writtenRow(verb, asked, tags)))].sort()
  return `/** What forms can be, in the order of their marks. Source: \`npm run paradigms\`. */
export const FORM_TAGS: readonly string[] = [
${tags.map((tag) => `  '${tag}',`).join('\n')}
]

/** The written forms of the verbs of the lists. Shape: a line a verb: key, lemma, forms with their marks. Source: \`npm run paradigms\`. */
export const PARADIGMS = \`${rows.join('\n')}\`
`
}
