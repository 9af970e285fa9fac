import type { MeasureStage, Stance, StanceKind } from '@isnad/record'
import type { Deed, Party } from '../facts/facts.js'
import type { Standing } from '../origins/standing.js'

const STANCE_OF: Partial<Readonly<Record<MeasureStage, StanceKind>>> = {
  'called-for': 'demands',
  proposed: 'offers',
  agreed: 'accepts',
  rejected: 'rejects',
  violated: 'accuses',
}

/** What each party holds of a measure, with its own words: only where a statement of its own says so. */
export function stancesOf(deeds: readonly Deed[], standing: Standing): Stance[] {
  const stances = new Map<string, { party: Party; stance: StanceKind; deeds: Deed[] }>()
  for (const deed of deeds) {
    const stance = STANCE_OF[deed.stage]
    const speaker = deed.statement?.speaker ?? null
    if (stance === undefined || speaker === null) continue
    const own = deed.by.some(
      (party) => party.name === speaker.name || party.codes.some((c) => speaker.codes.includes(c)),
    )
    // who tells of a breach accuses; of all else only the one who does it takes a stance
    if (stance !== 'accuses' && !own) continue
    const key = `${speaker.of ?? speaker.name}|${stance}`
    const entry = stances.get(key) ?? { party: speaker, stance, deeds: [] }
    entry.deeds.push(deed)
    stances.set(key, entry)
  }
  return [...stances]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { party, stance, deeds: told }]) => ({
      party: { name: party.name, of: party.of },
      stance,
      tellings: told.flatMap(({ ref, statement }) =>
        statement === null ? [] : [{ ref, statement: statement.id, content: statement.content }],
      ),
      origins: standing.count(told.map(({ ref }) => ref)),
    }))
}
