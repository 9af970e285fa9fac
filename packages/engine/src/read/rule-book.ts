import { ByForm } from './by-form.js'
import type { ClassNode, Gate, Node, Rule } from './pattern.js'
import type { TokenRange, Tokens } from './tokens.js'

/** A match of a rule, with what it means. */
export interface Match<V> extends TokenRange {
  readonly rule: string
  readonly value: V
}

/** The state of matching one page. Holds: a matcher that fails leaves `slots` empty, as it found them. */
interface Run<W> {
  readonly tokens: Tokens<W>
  readonly known: ByForm<W, Known<W>>
  readonly slots: unknown[]
  from: number
  to: number
  end: number
  steps: number
}
type Matcher<W> = (run: Run<W>, at: number) => number

/** What the book knows of a word: the values of its classes, and the rules it may be the rarest element of. */
interface Known<W> {
  readonly values: readonly unknown[]
  readonly anchors: readonly Anchor<W>[]
}
interface Anchor<W> {
  readonly rule: Compiled<W>
  readonly least: number
  readonly most: number
}
interface Compiled<W> {
  readonly order: number
  readonly match: Matcher<W>
  readonly names: readonly string[]
}

/** More steps than this from one start and the start is given up: no pattern needs a tenth of it. */
const STEPS = 2000

/**
 * Rules indexed by their rarest element, matched in one pass over the tokens.
 *
 * Of matches that overlap the longest is kept, then the one whose rule comes first; a rule whose value is null makes way for the next.
 */
export class RuleBook<W extends object, V, A> {
  private readonly classes = new Map<ClassNode<W>, number>()
  private readonly known = new ByForm<W, Known<W>>((word, form, kind) => this.classify(word, form, kind))
  private readonly byClass: Anchor<W>[][] = []
  private readonly byGate = new Map<Gate<W> | null, ClassNode<W>[]>()
  private readonly byForm = new Map<string, [index: number, value: unknown][]>()
  private widest = 0
  private readonly nothing: Known<W> = { values: [], anchors: [] }

  constructor(readonly rules: readonly Rule<W, V, A>[]) {
    const ids = new Set<string>()
    rules.forEach((r, order) => {
      if (ids.has(r.id)) throw new TypeError(`two rules are called ${r.id}`)
      ids.add(r.id)
      this.compileRule(r, order)
    })
  }

  /** Every match in order of place, none overlapping another. */
  run(tokens: Tokens<W>, about: A, begin = 0): Match<V>[] {
    const { known } = this
    const run: Run<W> = {
      tokens,
      known,
      slots: new Array<unknown>(this.widest).fill(undefined),
      from: 0,
      to: 0,
      end: 0,
      steps: 0,
    }
    const tried = new Int32Array(this.rules.length).fill(-1)
    const found: { order: number; from: number; to: number; slots: unknown[]; names: readonly string[] }[] = []
    let head = begin
    for (let i = begin; i < tokens.length; i++) {
      if (tokens.paragraph[i] !== tokens.paragraph[head]) head = i
      if (i === head) run.end = paragraphEnd(tokens, i)
      const { anchors } = known.at(tokens, i)
      if (anchors.length === 0) continue
      for (const { rule: r, least, most } of anchors) {
        const first = Math.max(i - most, head, (tried[r.order] as number) + 1)
        for (let at = first; at <= i - least; at++) {
          tried[r.order] = at
          run.from = at
          run.to = -1
          run.steps = 0
          const last = r.match(run, at)
          if (last < 0) continue
          const to = run.to < 0 ? last : run.to
          if (to > run.from)
            found.push({ order: r.order, from: run.from, to, slots: run.slots.slice(), names: r.names })
          run.slots.fill(undefined)
          if (last > i) break
        }
      }
    }
    found.sort((a, b) => b.to - b.from - (a.to - a.from) || a.order - b.order || a.from - b.from)
    const taken = new Uint8Array(tokens.length)
    const out: Match<V>[] = []
    for (const { order, from, to, slots, names } of found) {
      if (taken[from] === 1 || taken[to - 1] === 1) continue
      const r = this.rules[order] as Rule<W, V, A>
      const captured: Record<string, unknown> = {}
      names.forEach((name, slot) => {
        if (slots[slot] !== undefined) captured[name] = slots[slot]
      })
      const value = r.value(captured, { tokens, from, to }, about)
      if (value === null) continue
      taken.fill(1, from, to)
      out.push({ rule: r.id, from, to, value })
    }
    return out.sort((a, b) => a.from - b.from)
  }

  private classify(word: W, form: string, kind: number): Known<W> {
    let values: unknown[] | null = null
    let anchors: Anchor<W>[] = []
    const add = (index: number, value: unknown) => {
      values ??= new Array<unknown>(this.classes.size).fill(undefined)
      values[index] = value
      anchors = anchors.concat(this.byClass[index] as Anchor<W>[])
    }
    for (const [gate, nodes] of this.byGate) {
      if (gate !== null && !gate(word, form, kind)) continue
      for (const node of nodes) {
        const value = node.read(word, form, kind)
        if (value !== undefined) add(this.classes.get(node) as number, value)
      }
    }
    for (const [index, value] of this.byForm.get(form) ?? []) add(index, value)
    return values === null ? this.nothing : { values, anchors }
  }

  private index(node: ClassNode<W>): number {
    let index = this.classes.get(node)
    if (index === undefined) {
      index = this.classes.size
      this.classes.set(node, index)
      this.byClass.push([])
      if (node.forms === null) {
        const group = this.byGate.get(node.gate)
        if (group === undefined) this.byGate.set(node.gate, [node])
        else group.push(node)
      } else {
        for (const [form, value] of node.forms) {
          const here = this.byForm.get(form)
          if (here === undefined) this.byForm.set(form, [[index, value]])
          else here.push([index, value])
        }
      }
    }
    return index
  }

  private compileRule(r: Rule<W, V, A>, order: number): void {
    const names: string[] = []
    const whole: Node<W> = { type: 'sequence', parts: r.pattern.map((p) => p.node) }
    const match = this.compile(whole, (_run, at) => at, names)
    this.widest = Math.max(this.widest, names.length)
    const compiled: Compiled<W> = { order, match, names }
    const anchor = rarest(whole)
    if (anchor === null) throw new TypeError(`rule ${r.id} has no element that must be there`)
    for (const { node, least, most } of anchor.at)
      (this.byClass[this.index(node)] as Anchor<W>[]).push({ rule: compiled, least, most })
  }

  /** A matcher for `node` and all that follows it. */
  private compile(node: Node<W>, next: Matcher<W>, names: string[], slot = -1): Matcher<W> {
    switch (node.type) {
      case 'class': {
        const index = this.index(node)
        return (run, at) => {
          if (at >= run.end || ++run.steps > STEPS) return -1
          const value = run.known.at(run.tokens, at).values[index]
          if (value === undefined) return -1
          if (slot < 0) return next(run, at + 1)
          run.slots[slot] = value
          const to = next(run, at + 1)
          if (to < 0) run.slots[slot] = undefined
          return to
        }
      }
      case 'phrase': {
        const index = this.index(node.first)
        return (run, at) => {
          if (at >= run.end || ++run.steps > STEPS || run.known.at(run.tokens, at).values[index] === undefined)
            return -1
          const read = node.read(run.tokens, at, Math.min(run.end, at + node.longest))
          if (read === null) return -1
          if (slot < 0) return next(run, read.to)
          run.slots[slot] = read.value
          const to = next(run, read.to)
          if (to < 0) run.slots[slot] = undefined
          return to
        }
      }
      case 'named': {
        let at = names.indexOf(node.name)
        if (at < 0) at = names.push(node.name) - 1
        return this.compile(node.inner, next, names, at)
      }
      case 'sequence':
        return this.compileSequence(node.parts, next, names)
      case 'either': {
        const ways = node.parts.map((part) => this.compile(part, next, names))
        return (run, at) => {
          for (const way of ways) {
            const to = way(run, at)
            if (to >= 0) return to
          }
          return -1
        }
      }
      case 'optional': {
        const way = this.compile(node.inner, next, names)
        return (run, at) => {
          const to = way(run, at)
          return to >= 0 ? to : next(run, at)
        }
      }
      case 'unless': {
        const way = this.compile(node.inner, (_run, at) => at, names)
        return (run, at) => (way(run, at) >= 0 ? -1 : next(run, at))
      }
      case 'outside':
        throw new TypeError('only the first and the last piece of a pattern may be outside')
    }
  }

  private compileSequence(parts: readonly Node<W>[], next: Matcher<W>, names: string[]): Matcher<W> {
    let rest = next
    for (let i = parts.length - 1; i >= 0; i--) {
      const part = parts[i] as Node<W>
      const after = rest
      if (part.type !== 'outside') rest = this.compile(part, after, names)
      else if (i === 0) {
        rest = this.compile(
          part.inner,
          (run, at) => {
            run.from = at
            return after(run, at)
          },
          names,
        )
      } else {
        const tail = this.compile(part.inner, after, names)
        rest = (run, at) => {
          run.to = at
          return tail(run, at)
        }
      }
    }
    return rest
  }
}

function paragraphEnd<W>(tokens: Tokens<W>, from: number): number {
  let to = from
  while (to < tokens.length && tokens.paragraph[to] === tokens.paragraph[from]) to++
  return to
}

interface Rarest<W> {
  readonly rank: number
  readonly at: readonly { readonly node: ClassNode<W>; readonly least: number; readonly most: number }[]
}

/** The least and the most tokens a piece can cover. */
function width<W>(node: Node<W>): readonly [least: number, most: number] {
  switch (node.type) {
    case 'class':
      return [1, 1]
    case 'phrase':
      return [1, node.longest]
    case 'optional':
      return [0, width(node.inner)[1]]
    case 'unless':
      return [0, 0]
    case 'named':
    case 'outside':
      return width(node.inner)
    case 'sequence':
      return node.parts.map(width).reduce(([a, b], [c, d]) => [a + c, b + d], [0, 0] as const)
    case 'either': {
      const all = node.parts.map(width)
      return [Math.min(...all.map((w) => w[0])), Math.max(...all.map((w) => w[1]))]
    }
  }
}

/** The rarest element that every match must have, and how many tokens can stand before it. */
function rarest<W>(node: Node<W>): Rarest<W> | null {
  switch (node.type) {
    case 'class':
      return { rank: node.rank, at: [{ node, least: 0, most: 0 }] }
    case 'phrase':
      return rarest(node.first)
    case 'named':
    case 'outside':
      return rarest(node.inner)
    case 'optional':
    case 'unless':
      return null
    case 'either': {
      const each = node.parts.map((part) => rarest(part))
      if (each.some((e) => e === null)) return null
      const sure = each as Rarest<W>[]
      return { rank: sure.reduce((sum, e) => sum + e.rank, 0), at: sure.flatMap((e) => e.at) }
    }
    case 'sequence': {
      let best: Rarest<W> | null = null
      let before: readonly [number, number] = [0, 0]
      for (const part of node.parts) {
        const here = rarest(part)
        const [least, most] = before
        if (here !== null && (best === null || here.rank < best.rank))
          best = {
            rank: here.rank,
            at: here.at.map((a) => ({ node: a.node, least: a.least + least, most: a.most + most })),
          }
        const [a, b] = width(part)
        before = [least + a, most + b]
      }
      return best
    }
  }
}
