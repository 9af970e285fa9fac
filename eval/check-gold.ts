import { LEVELS, MANNERS, MEETING_KINDS, STAGES, STATUSES, TOPICS } from '@isnad/record'
import { GOLD_KINDS, type GoldMeasure, type GoldReport, type Quoted } from './gold.js'
import { nthStretch } from './stretches.js'

/** A state's code, a body's, or the lower-case slug of a group. */
const CODE = /^(?:[A-Z]{2}|UN|UNSC|EU|GCC|ARAB-LEAGUE|NATO|AU|OIC|IAEA|ICRC|[a-z][a-z0-9+]*(?:-[a-z0-9+]+)*)$/u
const DAY = String.raw`\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])`
const POINT = String.raw`(?:${DAY}T\d\d:\d\d|${DAY}|\d{4}-W\d\d|\d{4}-(?:0[1-9]|1[0-2]|2[1-4])|\d{4})`
const EDTF = new RegExp(`^${POINT}(?:/${POINT})?$`, 'u')

const keyOf = ({ kind, stage, parties, place }: GoldMeasure): string => [kind, stage, place, ...parties].join(' ')

/** What is wrong with the annotation of a report, in words: nothing, if all its quotations stand and all its codes exist. */
export function faultsInGold({ published, text, gold }: GoldReport): string[] {
  const faults: string[] = []
  const need = (right: boolean, fault: string): void => {
    if (!right) faults.push(fault)
  }
  const stands = (where: string, { text: words, n }: Quoted): void =>
    need(words !== '' && nthStretch(text, words, n) !== null, `${where}: not in the text (${n ?? 0}): ${words}`)
  const dated = (where: string, value: string): void =>
    need(value === '' || EDTF.test(value), `${where}: no date: ${value}`)
  const coded = (where: string, codes: readonly string[]): void => {
    for (const code of codes) need(CODE.test(code), `${where}: no code: ${code}`)
  }
  const listed = (where: string, list: readonly string[], words: readonly string[]): void => {
    for (const word of words) need(list.includes(word), `${where}: not in the codebook: ${word}`)
  }

  need(new RegExp(`^${DAY}$`, 'u').test(published), `published: no day: ${published}`)
  for (const { text: words, of } of gold.repeats) {
    stands('repeat', { text: words, n: 1 })
    stands('repeat of', { text: of })
  }
  for (const time of gold.times) {
    stands('time', time)
    need(time.value !== '', `time: no value: ${time.text}`)
    dated('time', time.value)
  }
  for (const said of gold.statements) {
    const where = `statement ${said.cue}`
    stands(where, { text: said.cue, n: said.n ?? 0 })
    if (said.speaker_text !== '') stands(where, { text: said.speaker_text })
    need(said.speaker !== '', `${where}: no speaker`)
    need(said.content.length > 0, `${where}: no content`)
    for (const content of said.content) stands(where, { text: content })
    coded(where, said.of === '' ? [] : said.of.split(' '))
    dated(where, said.date)
    listed(where, GOLD_KINDS, [said.kind])
    listed(where, MANNERS, [said.manner])
    listed(where, TOPICS, said.topics)
  }
  for (const meeting of gold.meetings) {
    const where = `meeting ${meeting.text}`
    stands(where, meeting)
    need(meeting.participants.length > 0, `${where}: nobody meets`)
    coded(
      where,
      [...meeting.participants.map(({ of }) => of), meeting.host].filter((code) => code !== ''),
    )
    dated(where, meeting.date)
    listed(where, MEETING_KINDS, [meeting.kind])
    listed(where, LEVELS, [meeting.level])
    listed(where, STATUSES, [meeting.status])
    listed(where, TOPICS, meeting.topics)
    if (meeting.place !== '') stands(where, { text: meeting.place })
  }
  for (const measure of gold.measures) {
    const where = `measure ${measure.text}`
    stands(where, measure)
    coded(where, measure.parties)
    listed(where, TOPICS, [measure.kind])
    listed(where, STAGES, [measure.stage])
    const same = gold.measures.filter((other) => keyOf(other) === keyOf(measure))
    need(same.length === 1, `${where}: told twice: one entry for each kind, stage and set of parties`)
  }
  return faults
}
