/** Unnamed sources that a report may go on to name, or call so when it has named them. */
export const PERSONAL = new Set(['official', 'commander', 'diplomat', 'military', 'lawmaker', 'politician', 'activist'])
/** Offices whose holder no report calls "the official". */
export const HEADS = new Set([
  'president',
  'prime-minister',
  'king',
  'emir',
  'sultan',
  'supreme-leader',
  'crown-prince',
  'secretary-general',
])
const KURDISH = new Set(['krg', 'pkk', 'ypg', 'pyd', 'sdf', 'kdp', 'puk', 'hdp', 'peshmerga'])

/** The same party, or a people and a party of it. */
export function ofSame(said: string | null, known: string | null): boolean {
  if (said === null || said === known) return true
  return (said === 'kurds' && known !== null && KURDISH.has(known)) || (known === 'kurds' && KURDISH.has(said))
}

const HEAD_ONLY = new Set([
  'minister',
  'head',
  'president',
  'official',
  'spokesman',
  'ambassador',
  'envoy',
  'leader',
  'director',
  'deputy',
  'representative',
  'delegate',
])
/** True for a head that stands for any office of its sort: "minister", "head". */
export const isHeadOnly = (office: string | null): boolean => office !== null && HEAD_ONLY.has(office)

const SUBORDINATE = /^(?:deputy|assistant|undersecretary|adviser|secretary|envoy|spokesman)-/u

/** The same office; with `loosely`, "minister" for "foreign minister", "official" for any office. */
export function sameOffice(full: string, said: string | null, loosely: boolean): boolean {
  if (said === null) return false
  if (full === said) return true
  if (!loosely) return false
  // "the minister" is not his deputy
  if (SUBORDINATE.test(full) && !SUBORDINATE.test(said) && said !== 'official' && said !== 'spokesman') return false
  return full.endsWith(`-${said}`) || (said === 'official' && full !== 'president')
}
