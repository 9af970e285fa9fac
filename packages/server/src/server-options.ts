import type { WeaveLanguage } from '@isnad/engine'
import type { ReportInput } from '@isnad/record'
import type { Archive, Origin, Prepared } from '@isnad/store'
import type { Role } from './contract/index.js'
import type { Port } from './weaving/messages.js'

/** What a server is made of. The caller brings all that knows a language, a format or the network. */
export interface ServerOptions {
  readonly archive: Archive
  readonly version: string
  /** How the record is woven. */
  readonly weaving: WeaveLanguage
  /** A thread that calls `weaveHere` with an archive of its own, so that weaving holds up nobody; without it, this one weaves. */
  readonly weaveThread?: () => Thread
  /** A thread that calls `writeHere` with an archive of its own; without it, this one writes what is added. */
  readonly writeThread?: () => Thread
  /** Reads pages and prepares them to be kept; not asked where another thread writes. */
  readonly read: ReadPages
  /** Takes reports out of bytes that go by a name. */
  readonly take: (source: NamedBytes) => AsyncIterable<Taken>
  /** Takes what stands at an address; without it addresses cannot be added. */
  readonly takeAddress?: (url: string, signal: AbortSignal) => AsyncIterable<Taken>
  /** Finds a file of this machine by the name of a reject; asked only where nobody signs in, since names come with what is uploaded. */
  readonly takeFile?: (source: string) => FileAgain | null
  /** What the rules of the language pack see. */
  readonly rules?: readonly { readonly id: string; readonly meaning: { readonly en: string; readonly ar: string } }[]
  /** The folder of the app; without it there is the API alone. */
  readonly app?: string
  /** Without it nobody signs in, and only this machine is answered. */
  readonly accounts?: AccountsOptions
  readonly clock: () => Date
  readonly limits?: Partial<ServerLimits>
  /** Told of faults of ours, which callers are only told to be such. */
  readonly onFault?: (error: unknown) => void
}

/** Another thread, or what stands for one. */
export interface Thread {
  readonly port: Port
  /** Has whoever must know told when it comes to grief. */
  readonly onFault?: (hear: (error: unknown) => void) => void
  close(): Promise<void>
}

/** A file that can be taken again. */
export interface FileAgain {
  /** The file, which may hold more than the one thing that could not be read. */
  readonly file: string
  readonly take: (signal: AbortSignal) => AsyncIterable<Taken>
}

/** Where accounts are, and how people sign in. */
export interface AccountsOptions {
  /** The file of accounts. */
  readonly file: string
  /** Names under which the server is reached; any where there are none. Shape: `isnad.example.org`, without a port. */
  readonly hosts?: readonly string[]
  /** Whether it is reached by https alone, so that cookies go no other way. True unless said. */
  readonly https?: boolean
  /** Whether a proxy stands before it, whose word for the address of a caller counts. */
  readonly behindProxy?: boolean
  readonly oidc?: OidcOptions
}

/** An OpenID Connect provider, and who may come from it. */
export interface OidcOptions {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
  /** Where this server is reached: `https://isnad.example.org`. */
  readonly at: string
  /** What one who has no account may do; null to let in only those with one. */
  readonly newcomers: Role | null
  /** For a provider on this machine: plain http is allowed. */
  readonly insecure?: boolean
}

/** How much the server takes. */
export interface ServerLimits {
  /** One file. Units: bytes. */
  readonly file: number
  readonly files: number
  /** A body of JSON. Units: bytes. */
  readonly body: number
  /** Calls a minute, of one account or address; only where there are accounts. */
  readonly calls: number
  /** Tries to sign in a minute, of one address and of one name. */
  readonly signIns: number
  /** Open streams. */
  readonly streams: number
  /** Jobs that run at once. */
  readonly jobs: number
}

/** What the server takes unless it is told otherwise. */
export const LIMITS: ServerLimits = {
  file: 2 * 2 ** 30,
  files: 500,
  body: 4 * 2 ** 20,
  calls: 1200,
  signIns: 10,
  streams: 100,
  jobs: 4,
}

/** Bytes that go by a name. */
interface NamedBytes {
  readonly name: string
  readonly bytes: AsyncIterable<Uint8Array>
}

/** One thing that is taken out of a source. */
export type Taken =
  | {
      readonly kind: 'page'
      readonly ref: string
      readonly bytes: Uint8Array
      readonly mediaType: string
      readonly report: ReportInput
      readonly language: string | null
      readonly origin: {
        readonly path: readonly string[]
        readonly from: Readonly<Record<string, string | undefined>>
        readonly encoding: string | null
        readonly encodingLied: boolean
        readonly sure: number | null
        readonly notes: readonly string[]
      }
    }
  | {
      readonly kind: 'link'
      readonly ref: string
      readonly url: string
      readonly title: string | null
      readonly published: string | null
    }
  | {
      readonly kind: 'reject'
      readonly ref: string
      readonly code: string
      readonly message: string
      readonly remedy: string
    }

/** A page on its way to be read. */
export interface PageToRead {
  readonly ref: string
  readonly bytes: Uint8Array
  readonly mediaType: string
  readonly report: ReportInput
  readonly origin: Origin
}

/** A page that was read, or why it could not be. */
export type PageRead =
  | { readonly kind: 'read'; readonly ref: string; readonly prepared: Prepared }
  | {
      readonly kind: 'failed'
      readonly ref: string
      readonly code: string
      readonly message: string
      readonly remedy: string
    }

/** Reads pages, in their order. */
export type ReadPages = (pages: readonly PageToRead[]) => Promise<readonly PageRead[]>
