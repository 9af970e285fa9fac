import type { Mention } from '@isnad/engine'
import { cliticsOf, markerOf } from './marker.js'
import type { Scan } from './scan.js'

/** "Sent by", between a team and who sent it. */
const SENT = new Set([
  'اوفده',
  'اوفدته',
  'ارسله',
  'ارسلته',
  'ابتعثه',
  'بعثه',
  'بعثته',
  'كلفه',
  'كلفته',
  'شكله',
  'شكلته',
])
const SENT_WITH = new Set(['به', 'بها'])
const SENDS = new Set(['بعث', 'بعثت', 'ارسل', 'ارسلت'])
const TEAM = /^و?(?:فريقا?|وفدا?|خبراء|مبعوثين|ممثلين|مندوبين|بعثه|لجنه)$/u

/**
 * A team with who sent it: "a team that the president X has sent" is the sender's, and its members are not he. Null where none stands
 * before the sender.
 */
export function sentTeam(scan: Scan, before: readonly Mention[], sender: Mention): Mention | null {
  if (sender.of === null || sender.clitics !== '' || sender.kind === 'place' || sender.kind === 'document') return null
  const last = before[before.length - 1]
  // "a team from the president | Obama"
  const holds =
    last !== undefined &&
    last.to === sender.from &&
    last.rule === 'ar.mention.body' &&
    TEAM.test(scan.form(last.from)) &&
    scan.form(last.from + 1) === 'من'
  const from = holds ? last.from : teamBefore(scan, sender.from)
  if (from === null || (!holds && last !== undefined && last.to > from + 1)) return null
  const { conj } = conjOf(scan.form(from))
  return {
    from,
    to: sender.to,
    kind: 'group',
    entry: null,
    name: null,
    role: { from, to: sender.to },
    office: 'delegation',
    of: sender.of,
    parts: [],
    agreement: { number: 'one', gender: 'm' },
    anaphoric: false,
    counterpart: false,
    clitics: conj === null ? '' : cliticsOf(conj),
    marker: markerOf(scan, from, null),
    rule: 'ar.mention.sent-team',
  }
}

const conjOf = (form: string) => ({
  conj: /^و(?:فريق|وفد|خبراء)/u.test(form)
    ? { rest: form.slice(1), conj: 'و' as const, prep: '' as const, future: false, article: false, suffix: '' }
    : null,
})

function teamBefore(scan: Scan, sender: number): number | null {
  const verb = SENT_WITH.has(scan.form(sender - 1)) && SENDS.has(scan.form(sender - 2)) ? sender - 2 : sender - 1
  if (verb === sender - 1 && !SENT.has(scan.form(verb))) return null
  for (let at = verb - 1; at >= Math.max(0, verb - 3); at--) {
    if (!scan.isWord(at) || scan.sentence(at) !== scan.sentence(sender)) return null
    if (TEAM.test(scan.form(at))) return at
  }
  return null
}
