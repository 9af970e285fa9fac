import { readdirSync, readFileSync } from 'node:fs'
import { STAGES } from '@isnad/record'
import { expect, test } from 'vitest'

const RULES = new URL('./rules/', import.meta.url)

/** Parts that sources put into an id, by how they are written there. */
const PARTS: Readonly<Record<string, readonly string[]>> = {
  'entry.kind': ['agency', 'group', 'organisation', 'outlet', 'place', 'state'],
  order: ['verb-first', 'subject-first'],
  object: ['', '-object'],
  'trigger.frame': ['meet', 'talk', 'visit', 'travel', 'call'],
  stage: STAGES,
  byAct: ['called-for', 'rejected', 'agreed', 'proposed'],
}

/** All ids that one written in the sources stands for: itself, or one for each way to fill its `${…}`. */
function idsOf(written: string): string[] {
  const hole = /\$\{(?<part>[^}]+)\}/u.exec(written)
  if (hole === null) return [written]
  const parts = PARTS[hole.groups?.part ?? '']
  if (parts === undefined) throw new Error(`What may stand in ${written} is not listed`)
  return parts.flatMap((part) => idsOf(written.replace(hole[0], part)))
}

test('the ids of rules are the ones published', async () => {
  const sources = readdirSync(RULES, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /(?<!\.test)\.ts$/u.test(name),
  )
  const ids = new Set<string>()
  for (const name of sources) {
    const source = readFileSync(new URL(name, RULES), 'utf8')
    for (const { groups } of source.matchAll(/(?<mark>['`])(?<id>ar\.[a-z]+\.[^'`]+)\k<mark>/gu)) {
      for (const id of idsOf(groups?.id ?? '')) ids.add(id)
    }
  }
  await expect(`${[...ids].sort().join('\n')}\n`).toMatchFileSnapshot('./rule-ids.txt')
})
