import type { Reading, Report, ReportInput } from '@isnad/record'
import { assemble } from './assemble.js'
import type { Layers } from './layers.js'
import type { Pack } from './pack.js'
import { tokenise } from './tokens.js'
import type { Trace } from './trace.js'

/** The version of the engine, as `Reading.engine.version` carries it. */
export const ENGINE_VERSION = '0.1.0'

/** Reads one report. Never throws on any text: what is odd about a page is a finding of its reading. */
export type Read = (input: ReportInput, origin?: { readonly source?: Report['source'] }) => Reading

/** A reader of reports in one language pack's language. What it knows is built once; reading is pure. */
export function reader<W>({ pack }: { readonly pack: Pack<W> }): Read {
  return (input, origin) => {
    const layers = readLayers(pack, input)
    return assemble(layers, { pack: pack.name, version: ENGINE_VERSION, source: origin?.source ?? null })
  }
}

/** All layers of one report, stage by stage; what `reader` assembles, for those who want to look inside. Stages note in `trace`. */
export function readLayers<W>(pack: Pack<W>, input: ReportInput, trace?: Trace): Layers<W> {
  const page = pack.clean(input)
  const readable = page.paragraphs
    .map((p, paragraph) => ({ start: p.start, end: p.end, paragraph, role: p.role, repeats: p.repeats }))
    .filter((p) => p.repeats === null && (p.role === 'body' || p.role === 'headline'))
  const tokens = tokenise(page.text, page.language === pack.language ? readable : [], pack.chars, pack.vocabulary)
  const layers = { page, tokens, trace } as Layers<W>
  layers.credits = pack.credits(layers)
  layers.quotes = pack.quotes(layers)
  layers.sentences = pack.sentences(layers)
  layers.times = pack.times(layers)
  layers.mentions = pack.mentions(layers)
  layers.actors = pack.actors(layers)
  layers.statements = pack.statements(layers)
  layers.meetings = pack.meetings(layers)
  layers.measures = pack.measures(layers)
  return layers
}
