import { type FetchOptions, fetchPage, type IntakeOptions, intake, type Taken } from '@isnad/intake'
import { IsnadError } from '@isnad/record'

/** How sources are taken. */
export interface TakeOptions {
  readonly intake: IntakeOptions
  readonly fetch: FetchOptions
  /** Whether reports that a feed or a sitemap only points to are fetched. */
  readonly follow: boolean
}

const ADDRESS = /^https?:\/\//iu

/** True for a source that is fetched. */
export const isAddress = (source: string): boolean => ADDRESS.test(source)

/** Everything in a list of paths and addresses, in its order; what cannot be fetched gives a reject in its place. */
export async function* takeFrom(sources: readonly string[], options: TakeOptions): AsyncGenerator<Taken> {
  for (const source of sources) yield* withLinks(source, options)
}

async function* withLinks(source: string, options: TakeOptions): AsyncGenerator<Taken> {
  const taken = isAddress(source) ? takeAddress(source, options) : intake({ path: source }, options.intake)
  for await (const one of taken) {
    if (one.kind === 'link' && options.follow) yield* takeAddress(one.url, options)
    else yield one
  }
}

async function* takeAddress(url: string, { intake: how, fetch }: TakeOptions): AsyncGenerator<Taken> {
  try {
    const { bytes, url: at, contentType } = await fetchPage(url, fetch)
    if (bytes === null) return
    yield* intake({ name: at, bytes, told: { url: at, ...(contentType !== null && { contentType }) } }, how)
  } catch (error) {
    if (!(error instanceof IsnadError)) throw error
    yield { kind: 'reject', ref: url, code: error.code, message: error.message, remedy: error.remedy }
  }
}
