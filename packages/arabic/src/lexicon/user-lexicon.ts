import type { Entry } from '@isnad/engine'
import { ACTOR_KINDS, type ActorKind, IsnadError, PLACE_KINDS, type PlaceKind } from '@isnad/record'
import { entryTokens, type Lexicon } from '../lexicon.js'
import { nisbaForms } from './nationalities.js'

/** An adjective the user adds: the forms it is written in, and whom it stands for. */
interface UserNisba {
  readonly of: string
  readonly masculine: string
}

/** What a user's lexicon file says. */
export interface UserLexicon {
  readonly entries: readonly Entry[]
  readonly nisbas: readonly UserNisba[]
}

const COLUMNS = 'kind, code, name, spellings, latitude and longitude, Latin spellings'
const OF = /^[\p{Lu}\p{Ll}\d][\p{L}\d+\- ]*$/u
const AT = /^(?<latitude>-?\d{1,2}(?:\.\d+)?)\s*,\s*(?<longitude>-?\d{1,3}(?:\.\d+)?)$/u

function bad(line: number, what: string, remedy: string): IsnadError {
  return new IsnadError('BAD_LEXICON', `Line ${line} of the lexicon: ${what}.`, remedy)
}

const isActorKind = (kind: string): kind is ActorKind => (ACTOR_KINDS as readonly string[]).includes(kind)
const isPlaceKind = (kind: string): kind is PlaceKind => (PLACE_KINDS as readonly string[]).includes(kind)

function parts(cell: string | undefined): string[] {
  return (cell ?? '').split('|').flatMap((part) => (part.trim() === '' ? [] : [part.trim().normalize('NFC')]))
}

function position(cell: string, line: number): readonly [number, number] | null {
  if (cell === '') return null
  const found = AT.exec(cell)?.groups
  const latitude = Number(found?.latitude ?? Number.NaN)
  const longitude = Number(found?.longitude ?? Number.NaN)
  if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) {
    throw bad(
      line,
      `“${cell}” is no position`,
      'Write latitude and longitude in degrees, as in 36.2,37.16, or leave the column empty.',
    )
  }
  return [latitude, longitude]
}

/** Where an entry is, by its kind: places have a country for code, actors stand somewhere only when a position is given. */
function placeOf(
  kind: ActorKind | PlaceKind,
  code: string | null,
  at: readonly [number, number] | null,
): Entry['place'] {
  const country = code !== null && /^[A-Z]{2}$/u.test(code) ? code : null
  if (isPlaceKind(kind)) return { kind, country, at }
  if (kind === 'state') return { kind: 'country', country, at }
  return at === null ? undefined : { kind: 'site', country, at }
}

function entryOf(cells: readonly string[], line: number): Entry {
  const [word = '', code = '', name = '', , at = ''] = cells
  const kind = word === 'place' ? 'city' : word
  if (!isActorKind(kind) && !isPlaceKind(kind)) {
    const known = [...ACTOR_KINDS, 'place', ...PLACE_KINDS, 'nisba'].join(', ')
    throw bad(line, `“${word}” is no kind`, `Begin the line with one of: ${known}; and part the columns by tabs.`)
  }
  const forms = [...new Set([name, ...parts(cells[3])])]
  const empty = forms.find((form) => entryTokens(form).length === 0)
  if (empty !== undefined)
    throw bad(
      line,
      empty === '' ? 'there is no name' : `“${empty}” has no letter to be found by`,
      `The columns are ${COLUMNS}.`,
    )
  const of = code === '' ? null : code
  const place = placeOf(kind, of, position(at, line))
  const latin = parts(cells[5])
  return {
    kind: isPlaceKind(kind) ? 'place' : kind,
    of: isPlaceKind(kind) ? null : of,
    name,
    forms,
    ...(latin.length > 0 ? { latin } : {}),
    ...(place !== undefined ? { place } : {}),
  }
}

/**
 * Reads a user's lexicon file: one entry a line, its columns parted by tabs; blank lines and lines that begin with `#` count for
 * nothing.
 *
 * Throws: `IsnadError` `BAD_LEXICON`, which names the line, what is wrong with it and what to do.
 */
export function parseUserLexicon(text: string): UserLexicon {
  const entries: Entry[] = []
  const nisbas: UserNisba[] = []
  for (const [index, raw] of text.split(/\r\n|\n|\r/u).entries()) {
    const line = index + 1
    const clean = index === 0 ? raw.replace(/^\ufeff/u, '') : raw
    if (clean.trim() === '' || clean.trimStart().startsWith('#')) continue
    const cells = clean.split('\t').map((cell) => cell.trim().normalize('NFC'))
    const [kind, code = '', name = ''] = cells
    if (cells.length < 3)
      throw bad(line, `it has ${cells.length} of at least 3 columns`, `Part the columns by tabs: ${COLUMNS}.`)
    if (cells.length > 6)
      throw bad(
        line,
        `it has ${cells.length} columns, and there are only 6`,
        `The columns are ${COLUMNS}; part spellings by |.`,
      )
    if (code !== '' && !OF.test(code)) {
      throw bad(
        line,
        `“${code}” is no code`,
        'Write an ISO 3166 code such as SY, a body such as UN, or a word in Latin letters such as libya-dawn.',
      )
    }
    if (kind !== 'nisba') {
      entries.push(entryOf(cells, line))
      continue
    }
    if (code === '' || name === '')
      throw bad(
        line,
        'a nisba needs a code and its masculine form',
        'Write nisba, the code it stands for, and the form, as in سوري.',
      )
    for (const masculine of [name, ...parts(cells[3])]) nisbas.push({ of: code, masculine })
  }
  return { entries, nisbas }
}

/** Adds what a user's lexicon file says. Call it before the pack's own lists, so that the user's word is the first. */
export function addUserLexicon(lexicon: Lexicon, user: UserLexicon): void {
  for (const entry of user.entries) lexicon.addEntry(entry)
  for (const { of, masculine } of user.nisbas) {
    for (const [form, number, gender] of nisbaForms(masculine)) lexicon.addWord('nisba', form, { of, number, gender })
  }
}
