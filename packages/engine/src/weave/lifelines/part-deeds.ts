import type { VoiceOf } from '../events/unite-event.js'
import type { Deed } from '../facts/facts.js'
import { passageKeys, samePassage } from '../facts/passage.js'

/** How long nothing may be told of a measure for what comes after to be the same one's life. Units: days. */
const SILENCE = 14

/** Deeds can only be of one life-line when they are of one kind and on one ground. */
export const groundOf = (deed: Deed): string => `${deed.kind}|${deed.theatre}`

/**
 * Parts the deeds of one kind on one ground into life-lines: by the silences between them, then by the town they are about. A deed
 * without a town goes where its report, or else its parties, or the only town there is, put it; those that no town claims are parted by
 * who is in them. What is told in one passage, or in one
 * utterance, is one deed, in whichever town each report was read to put it.
 *
 * Holds: a pure function of the deeds and their voices, in whatever order they are given.
 */
export function partDeeds(deeds: readonly Deed[], voiceOf: VoiceOf): Deed[][] {
  return stretchesOf(deeds).flatMap((stretch) => byTown(stretch, voiceOf))
}

function stretchesOf(deeds: readonly Deed[]): Deed[][] {
  const inTime = [...deeds].sort((a, b) => (a.published ?? 0) - (b.published ?? 0) || (a.key < b.key ? -1 : 1))
  const out: Deed[][] = []
  let last: number | null = null
  for (const deed of inTime) {
    const run = out.at(-1)
    if (run === undefined || (last !== null && deed.published !== null && deed.published - last > SILENCE))
      out.push([deed])
    else run.push(deed)
    last = deed.published ?? last
  }
  return out
}

function byTown(deeds: readonly Deed[], voiceOf: VoiceOf): Deed[][] {
  const twin = twinsOf(deeds, voiceOf)
  const towns = new Map<string, Deed[]>()
  const reported = new Map<string, Set<string>>()
  for (const deed of deeds) {
    const town = townOf(twin(deed))
    if (town === null) continue
    towns.set(town, [...(towns.get(town) ?? []), deed])
    reported.set(deed.ref, (reported.get(deed.ref) ?? new Set()).add(town))
  }
  const codes = new Map([...towns].map(([town, all]) => [town, new Set(all.flatMap(codesOf))]))
  const rest: Deed[] = []
  const joined = new Map([...towns].map(([town, all]) => [town, [...all]]))
  for (const deed of deeds) {
    if (townOf(twin(deed)) !== null) continue
    const town = deed.place === null ? homeOf(deed, codes, reported.get(deed.ref)) : null
    if (town === null) rest.push(deed)
    else joined.get(town)?.push(deed)
  }
  return [...joined.values(), ...byParty(rest, twin)]
}

/**
 * Parts deeds of no town by their parties: what has a party in common belongs together, and what names none goes with what its report
 * tells of the others. The state on whose ground all of it is says nothing by its code alone.
 */
function byParty(deeds: readonly Deed[], twin: (deed: Deed) => Deed): Deed[][] {
  const above = new Map<string, string>()
  const top = (key: string): string => {
    let at = key
    for (let up = above.get(at); up !== undefined; up = above.get(at)) at = up
    return at
  }
  const tie = (a: string, b: string) => {
    const [x, y] = [top(a), top(b)]
    if (x !== y) above.set(x < y ? y : x, x < y ? x : y)
  }
  const told = new Map<Deed, string>(deeds.map((deed) => [deed, `= ${twin(deed).key}`]))
  const parties = new Map(deeds.map((deed) => [deed, partiesOf(deed)]))
  const inReport = new Map<string, Set<string>>()
  for (const [deed, key] of told) for (const party of parties.get(deed) ?? []) tie(key, party)
  for (const [deed, key] of told) {
    if ((parties.get(deed) ?? []).length > 0)
      inReport.set(deed.ref, (inReport.get(deed.ref) ?? new Set()).add(top(key)))
  }
  for (const [deed, key] of told) {
    const [home, ...others] = inReport.get(deed.ref) ?? []
    if ((parties.get(deed) ?? []).length === 0 && home !== undefined && others.length === 0) tie(key, home)
  }
  const groups = new Map<string, Deed[]>()
  for (const [deed, key] of told) groups.set(top(key), [...(groups.get(top(key)) ?? []), deed])
  return [...groups.values()]
}

/** What a deed is known by: the codes of its parties, and of those at home and those without a code the names. */
function partiesOf({ by, others, theatre }: Deed): string[] {
  return [...by, ...others].flatMap(({ kind, codes, name, nameWords }) => {
    const abroad = codes.filter((code) => code !== theatre)
    if (abroad.length > 0) return abroad
    return kind === 'anonymous' ? [] : [`name ${nameWords.length > 0 ? nameWords.join(' ') : name}`]
  })
}

/**
 * For each deed the one that stands for all that are told in one passage or one utterance with it: the first that has a town, or else
 * the first.
 */
function twinsOf(deeds: readonly Deed[], voiceOf: VoiceOf): (deed: Deed) => Deed {
  const above = new Map<Deed, Deed>()
  const top = (deed: Deed): Deed => {
    let at = deed
    for (let up = above.get(at); up !== undefined; up = above.get(at)) at = up
    return at
  }
  const before = (a: Deed, b: Deed) => {
    const [x, y] = [townOf(a) === null ? 1 : 0, townOf(b) === null ? 1 : 0]
    return x - y || (a.published ?? 0) - (b.published ?? 0) || (a.key < b.key ? -1 : 1)
  }
  const tie = (a: Deed, b: Deed) => {
    const [x, y] = [top(a), top(b)]
    if (x !== y && before(x, y) < 0) above.set(y, x)
    else if (x !== y) above.set(x, y)
  }
  const met = new Map<string, Deed[]>()
  for (const deed of deeds) {
    const voice = deed.toldBy === null ? null : voiceOf(deed.toldBy)
    const said = voice === null ? [] : [`${voice} ${deed.stage}`]
    for (const key of [...said, ...passageKeys(deed.passage)]) {
      const others = met.get(key) ?? []
      const twin = others.find(
        (other) => other.ref !== deed.ref && (key === said[0] || samePassage(deed.passage, other.passage) !== null),
      )
      if (twin === undefined) met.set(key, [...others, deed])
      else tie(deed, twin)
    }
  }
  return top
}

const townOf = ({ place }: Deed) => (place === null || place.wide ? null : place.key)

const codesOf = ({ by, others }: Deed) => [...by, ...others].flatMap((party) => party.codes)

function homeOf(
  deed: Deed,
  towns: ReadonlyMap<string, ReadonlySet<string>>,
  here: ReadonlySet<string> | undefined,
): string | null {
  if (here?.size === 1) return [...here][0] ?? null
  if (towns.size === 1) return [...towns.keys()][0] ?? null
  let best: string | null = null
  let most = 0
  let ties = 0
  for (const [town, codes] of towns) {
    const shared = new Set(codesOf(deed).filter((code) => codes.has(code))).size
    if (shared > most) [best, most, ties] = [town, shared, 1]
    else if (shared === most) ties++
  }
  return most > 0 && ties === 1 ? best : null
}
