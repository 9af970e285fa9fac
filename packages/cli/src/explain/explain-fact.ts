import { existsSync } from 'node:fs'
import { extname, resolve } from 'node:path'
import { describeRule, type RuleDescription } from '@isnad/arabic'
import type { Explained, Explanation } from '@isnad/engine'
import { IsnadError, type Reading, type ReportInput } from '@isnad/record'
import { withArchive } from '../archive-at.js'
import { decodeUtf8 } from '../input/decode-utf8.js'
import { findLexicons, type LexiconFile } from '../input/find-lexicons.js'
import { inputName, readBytes } from '../input/read-bytes.js'
import { isReading, readingOf, reportIn } from '../input/reading-of.js'
import { dayOf, parseJson, reportOf } from '../input/report-of.js'
import { type Io, write } from '../io.js'
import { keptFact } from '../list/kept-fact.js'
import { engineOf, explanationText } from '../render/explanation.js'
import type { Language } from '../render/labels.js'
import { screenOf } from '../render/screen.js'
import { visible } from '../render/visible.js'
import { WHY_ARABIC } from '../render/why-labels-ar.js'
import { WHY_ENGLISH } from '../render/why-labels-en.js'

/** What `isnad why` can be told. */
export interface WhyOptions {
  readonly published?: string
  readonly outlet?: string
  readonly lexicon?: readonly string[]
  readonly lang?: Language
  readonly json?: true
  readonly db?: string
}

/** Makes the reader that can say why, knowing the names that the user brings. */
export type MakeExplainer = (lexicons: readonly LexiconFile[]) => (input: ReportInput) => Explained

/** A report that is asked about; `given` is the reading of it where one was handed over, `name` what messages call it. */
interface Asked {
  readonly input: ReportInput
  readonly given: Reading | null
  readonly name: string
}

/** What one fact of a file rests on: of a reading, or of a report. Throws: `IsnadError` naming the file. */
export async function explainInFile(
  file: string,
  factId: string,
  options: WhyOptions,
  makeExplainer: MakeExplainer,
  io: Io,
): Promise<void> {
  const bytes = await readBytes(file, io)
  const name = inputName(file)
  const asked = await reportAsked(decodeUtf8(bytes, name), name, extname(file).toLowerCase(), options)
  await explainFact(asked, factId.toLowerCase(), options, makeExplainer, io)
}

/** What one fact of the archive rests on, by its name among all facts. Throws: `IsnadError` as `keptFact`. */
export async function explainInArchive(
  fact: string,
  options: WhyOptions,
  makeExplainer: MakeExplainer,
  io: Io,
): Promise<void> {
  const { report, local } = await withArchive(options, io, (archive) => keptFact(archive, fact))
  const given = report.reading
  await explainFact(
    { input: reportIn(given), given, name: `report ${report.id.slice(0, 16)}` },
    local,
    options,
    makeExplainer,
    io,
  )
}

/** Reads the report of a reading once more, with a trace, and says what one fact rests on. */
async function explainFact(
  { input, given, name }: Asked,
  id: string,
  options: WhyOptions,
  makeExplainer: MakeExplainer,
  io: Io,
): Promise<void> {
  if (given !== null) mustHave(given, id, name)
  const explained = makeExplainer(await findLexicons(options.lexicon ?? [], io))(input)
  const { reading } = explained
  if (given === null) mustHave(reading, id, name)
  const explanation = explained.why(id)
  if (explanation === null) {
    const remedy = 'Give the lexicon that it was read with (--lexicon), or read the report anew.'
    throw new IsnadError('READ_OTHERWISE', `${name}, read again, has no ${visible(id)}`, remedy)
  }
  const rules = rulesOf(explanation)
  const otherEngine = given === null || engineOf(given) === engineOf(reading) ? null : engineOf(given)
  const differs = given !== null && JSON.stringify(factIn(given, id)) !== JSON.stringify(factIn(reading, id))
  if (options.json === true) {
    const fact = factIn(reading, id)
    const engine = { made: given === null ? null : given.engine, explained: reading.engine }
    const told = { schema: 'isnad/why@1', ...explanation, fact, rules: Object.fromEntries(rules), engine, differs }
    return write(io.stdout, `${JSON.stringify(told, null, io.stdout.isTTY === true ? 2 : 0)}\n`)
  }
  const { language, labels, setting } = screenOf(options.lang, io)
  const words = { labels, why: language === 'ar' ? WHY_ARABIC : WHY_ENGLISH }
  const shown = { explanation, reading, rules, otherEngine, differs }
  return write(io.stdout, explanationText(shown, language, words, setting))
}

async function reportAsked(
  text: string,
  name: string,
  extension: string,
  { published, outlet }: WhyOptions,
): Promise<Asked> {
  const about = {
    ...(published === undefined ? {} : { published: dayOf(published, '--published') }),
    ...(outlet === undefined ? {} : { outlet }),
  }
  const json = /^\s*\{/u.test(text) && text.includes('"isnad/reading@1"') ? parseJson(text, name) : null
  if (!isReading(json)) return { input: { ...reportOf(text, name, extension).input, ...about }, given: null, name }
  const given = await readingOf(json, name)
  return { input: { ...reportIn(given), ...about }, given, name }
}

/** Whether a name is that of a file here. */
export const isFile = (name: string, { cwd }: Pick<Io, 'cwd'>): boolean => existsSync(resolve(cwd, name))

const LAYERS = {
  s: 'statements',
  m: 'meetings',
  x: 'measures',
  t: 'times',
  a: 'actors',
  p: 'places',
} as const satisfies Record<string, keyof Reading>

function factIn(reading: Reading, id: string): { readonly id: string } | null {
  const layer = LAYERS[id.charAt(0) as keyof typeof LAYERS]
  if (layer === undefined) return null
  const facts: readonly { readonly id: string }[] = reading[layer]
  return facts.find((fact) => fact.id === id) ?? null
}

function mustHave(reading: Reading, id: string, name: string): void {
  if (factIn(reading, id) !== null) return
  const ranges = Object.entries(LAYERS).flatMap(([letter, layer]) => {
    const { length } = reading[layer]
    return length === 0 ? [] : [length === 1 ? `${letter}1` : `${letter}1 … ${letter}${length}`]
  })
  const remedy = ranges.length === 0 ? 'Nothing was found in it.' : `It has ${ranges.join(', ')}.`
  throw new IsnadError('NO_SUCH_FACT', `${name} has no ${visible(id).slice(0, 40)}`, remedy)
}

function rulesOf({ rule, mentions }: Explanation): Map<string, RuleDescription> {
  const rules = new Map<string, RuleDescription>()
  for (const id of [rule, ...mentions.map((mention) => mention.rule)]) {
    const described = id === null ? null : describeRule(id)
    if (id !== null && described !== null) rules.set(id, described)
  }
  return rules
}
