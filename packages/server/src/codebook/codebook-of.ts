import { type Counterparts, CROSSWALK } from '@isnad/record'
import type { Answer, ROUTES } from '../contract/index.js'
import type { Sent } from '../http/sent.js'
import type { ServerOptions } from '../server-options.js'
import { CODEBOOK } from './codebook-data.js'

/** The codebook with each code's counterparts in other schemes, and what the rules see. */
export function codebookOf(rules: NonNullable<ServerOptions['rules']>): Sent<Answer<typeof ROUTES.codebook>> {
  // a copy, since only a type without a name may be looked up by any string
  const crosswalk: Readonly<Record<string, Readonly<Record<string, Counterparts>>>> = { ...CROSSWALK }
  return {
    sections: CODEBOOK.map((section) => ({
      ...section,
      codes: section.codes.map((code) => ({ ...code, counterparts: crosswalk[section.field]?.[code.code] ?? null })),
    })),
    rules,
  }
}
