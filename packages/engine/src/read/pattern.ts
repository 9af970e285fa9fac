import type { TokenRange, Tokens } from './tokens.js'

/** What a class of tokens reads off a token: undefined where the token is not of the class. */
export type ReadToken<W, T> = (word: W, form: string, kind: number) => T | undefined

/** What a phrase of several tokens comes to, and the token after it. */
export interface Phrase<T> {
  readonly to: number
  readonly value: T
}

/** A question about a word that many classes ask first; it is asked once a word. */
export type Gate<W> = (word: W, form: string, kind: number) => boolean

/** A class of tokens, as plain data: `forms` where membership is by form alone, else `read` behind `gate`. */
export interface ClassNode<W> {
  readonly type: 'class'
  readonly id: string
  readonly rank: number
  readonly read: ReadToken<W, unknown>
  readonly gate: Gate<W> | null
  readonly forms: ReadonlyMap<string, unknown> | null
}
/** Several tokens read as one value, as plain data. */
export interface PhraseNode<W> {
  readonly type: 'phrase'
  readonly first: ClassNode<W>
  readonly longest: number
  readonly read: (tokens: Tokens<W>, at: number, end: number) => Phrase<unknown> | null
}
/** A piece of a pattern as plain data. */
export type Node<W> =
  | ClassNode<W>
  | PhraseNode<W>
  | { readonly type: 'named'; readonly name: string; readonly inner: ClassNode<W> | PhraseNode<W> }
  | { readonly type: 'sequence'; readonly parts: readonly Node<W>[] }
  | { readonly type: 'either'; readonly parts: readonly Node<W>[] }
  | { readonly type: 'optional'; readonly inner: Node<W> }
  | { readonly type: 'unless'; readonly inner: Node<W> }
  | { readonly type: 'outside'; readonly inner: Node<W> }

/**
 * A piece of a pattern, carrying in its type what it captures.
 *
 * Shape: `C` maps names given with `as` to the values their classes read.
 */
export class Piece<W, C> {
  declare readonly captures: C
  constructor(readonly node: Node<W>) {}

  /** The same piece, which may be missing; it is taken where it can be. */
  optional(): Piece<W, Partial<C>> {
    return new Piece({ type: 'optional', inner: this.node })
  }
}

/** A piece that reads a value, which `as` gives a name. */
export class Reader<W, T> extends Piece<W, object> {
  constructor(private readonly reads: ClassNode<W> | PhraseNode<W>) {
    super(reads)
  }

  as<N extends string>(name: N): Piece<W, { readonly [K in N]: T }> {
    return new Piece({ type: 'named', name, inner: this.reads })
  }
}

/**
 * A class of tokens.
 *
 * Shape: `gate` says cheaply that a word is not of the class; classes that share it ask it together.
 * Units: `rank` is about how many tokens in ten thousand are of the class; rules are looked up by their rarest.
 */
export function tokenClass<W, T>(
  id: string,
  rank: number,
  read: ReadToken<W, T>,
  gate: Gate<W> | null = null,
): Reader<W, T> {
  return new Reader({ type: 'class', id, rank, read, gate, forms: null })
}

/** A class of tokens known by their form, with the value each has. */
export function formClass<W, T>(id: string, rank: number, forms: ReadonlyMap<string, T>): Reader<W, T> {
  return new Reader({ type: 'class', id, rank, read: (_word, form) => forms.get(form), gate: null, forms })
}

/** A run of up to `longest` tokens read as one value, beginning with a token of the class `first`. */
export function phrase<W, T>(
  first: Reader<W, unknown>,
  longest: number,
  read: (tokens: Tokens<W>, at: number, end: number) => Phrase<T> | null,
): Reader<W, T> {
  if (first.node.type !== 'class') throw new TypeError('a phrase begins with a class of tokens')
  return new Reader({ type: 'phrase', first: first.node, longest, read })
}

type UnionToIntersection<U> = (U extends unknown ? (u: U) => void : never) extends (all: infer I) => void ? I : never
/** All that the pieces of a list capture. */
export type Captures<P extends readonly Piece<never, unknown>[]> = UnionToIntersection<
  P[number] extends infer E ? (E extends { readonly captures: infer C } ? C : never) : never
>
type AnyPiece<W> = Piece<W, unknown>
type AnyPieces = readonly Piece<never, unknown>[]
/** The word type of a list of pieces. */
type WordOf<P extends AnyPieces> = P[number] extends Piece<infer W, unknown> ? W : never

const nodes = <P extends AnyPieces>(pieces: P): Node<WordOf<P>>[] =>
  pieces.map((p) => p.node as unknown as Node<WordOf<P>>)

/** Pieces one after the other. */
export const sequence = <const P extends AnyPieces>(...pieces: P): Piece<WordOf<P>, Captures<P>> =>
  new Piece({ type: 'sequence', parts: nodes(pieces) })

/** One of several pieces; the first that lets the whole pattern match is taken. */
export const either = <const P extends AnyPieces>(...pieces: P): Piece<WordOf<P>, Partial<Captures<P>>> =>
  new Piece({ type: 'either', parts: nodes(pieces) })

/** Matches nothing, and only where `piece` does not match. */
export const unless = <W>(piece: Piece<W, unknown>): Piece<W, object> =>
  new Piece({ type: 'unless', inner: piece.node })

/** Must stand there but is no part of the match. Holds: only as first or last piece of a pattern. */
export const outside = <W, C>(piece: Piece<W, C>): Piece<W, C> => new Piece({ type: 'outside', inner: piece.node })

/** An example text with the match in `[[…]]`, under a setting such as the day of publication. */
export type Example = readonly [setting: string, text: string]

/**
 * A rule as a value: what it matches, what that means, and texts that show both.
 *
 * Shape: `value` gives null where the words match but do not mean it.
 */
export interface Rule<W, V, A> {
  readonly id: string
  readonly pattern: readonly AnyPiece<W>[]
  readonly value: (captured: Readonly<Record<string, unknown>>, place: Place<W>, about: A) => V | null
  readonly examples: readonly Example[]
  readonly counterExamples: readonly Example[]
}

/** Where a rule has matched. */
export interface Place<W> extends TokenRange {
  readonly tokens: Tokens<W>
}

/** What a rule is written as: its `value` sees the captures of its own pattern. */
export interface RuleDraft<W, V, A, P extends readonly Piece<W, unknown>[]> {
  readonly id: string
  readonly pattern: P
  readonly value: (captured: Captures<P>, place: Place<W>, about: A) => V | null
  readonly examples: readonly Example[]
  readonly counterExamples?: readonly Example[]
}

/** Makes a rule of its draft. */
export function rule<W, V, A, const P extends readonly Piece<W, unknown>[]>(
  draft: RuleDraft<W, V, A, P>,
): Rule<W, V, A> {
  return { counterExamples: [], ...draft } as unknown as Rule<W, V, A>
}
