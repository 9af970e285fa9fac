import { Hint } from './class-hints.js'
import { Kind } from './elements.js'
import { type Block, type Nodes, Zone } from './page-blocks.js'

/** The blocks of a page that are its report, and how well they stand out. */
export interface Picked {
  readonly blocks: readonly Block[]
  /** 0–1: how much of the prose of the page was picked, and whether it is as much as a report has. */
  readonly sure: number
}

const NOT_HERE = Zone.Furniture | Zone.Beside | Zone.Hidden | Zone.Caption
const ENDS = /[.!?؟…:»"”)]\s*$/u

/** Words of pages, not of reports. */
const BOILERPLATE =
  /ملفات تعريف الارتباط|سياسة الخصوصية|شروط الاستخدام|الحقوق محفوظة|اشترك في النشرة|اشترك الآن|نشرتنا البريدية|تابعونا على|تابعنا على|حمل التطبيق|حمّل التطبيق|نستخدم الكوكيز|يستخدم هذا الموقع/u

/** What stands above the part of a page that follows the report. */
const AFTER =
  /^(?:\d+\s+)?(?:التعليقات|تعليقات|أضف تعليق|اضف تعليق|أضف تعليقا|اترك تعليق|اترك ردا|التعليق|شارك برأيك|آراء القراء|الوسوم|كلمات مفتاحية|كلمات دلالية|العلامات)/u

/** What stands above or before links to other reports. */
const OTHERS =
  /^(?:اقرأ|إقرأ|اقرأوا|إقرأوا|اقرؤوا|طالع|شاهد|أيضا|مواضيع|موضوعات|أخبار|الأخبار|المزيد|للمزيد|ذات صلة|الأكثر|قد يهمك|قد يعجبك|مقالات|تقارير|عناوين|آخر الأخبار)(?:\s|$)/u

/**
 * Picks the blocks that are the report: the elements that hold its prose, and in them what is prose.
 *
 * Holds: linear time; the order of the page; a report that the page prints twice is picked twice.
 */
export function pickBlocks(blocks: readonly Block[], nodes: Nodes, title: string | null): Picked {
  const heading = headingAt(blocks, title)
  const cards = findCards(blocks, nodes, heading)
  const weigh = (bar: number) =>
    blocks.map((block, i) =>
      (block.zone & bar) !== 0 || cards[block.node] === 1 ? 0 : weightOf(block) * (i < heading ? 0.3 : 1),
    )
  let weights = weigh(NOT_HERE)
  // a page whose only prose bears the name of something else
  if (sum(weights) < 3) weights = weigh(Zone.Furniture | Zone.Caption)
  const all = sum(weights)
  if (all === 0) return { blocks: [], sure: 0 }

  const main = mainNodes(nodes, blocks, weights)
  const inside = spread(nodes, main)
  const picked: Block[] = []
  let kept = 0
  /** What stands under a heading that says it is no part of the report. */
  let after = 0
  const groups = groupsOf(blocks, nodes, weights, inside)
  const closed = new Set<number>()
  const seen = new Set<string>()
  blocks.forEach((block, i) => {
    const here = inside[block.node] === 1
    if (block.text.length < 60 && AFTER.test(block.text)) closed.add(around(block, nodes))
    if (!here) {
      const again = block.text.length > 60 && seen.has(block.text)
      if (!again && closed.size > 0 && isClosed(block, nodes, closed)) after += weights[i] as number
      // the report printed a second time elsewhere
      if ((weights[i] as number) === 0 || !again) return
      picked.push(block)
      kept += weights[i] as number
      return
    }
    if (closed.size > 0 && isClosed(block, nodes, closed)) {
      after += weights[i] as number
      return
    }
    if (!keeps(block, weights[i] as number, groups, nodes, title)) return
    if ((block.zone & NOT_HERE) !== 0 && weights[i] === 0) return
    if (cards[block.node] === 1) return
    picked.push(block)
    seen.add(block.text)
    kept += weights[i] as number
  })
  const trimmed = trimEnds(picked)
  return { blocks: trimmed, sure: sureness(trimmed, kept / Math.max(1, all - after)) }
}

/** How much a block is like a paragraph of prose. Units: about one for each hundred letters, and one for each comma. */
function weightOf(block: Block): number {
  const { length } = block.text
  const density = block.linked / length
  if (density > 0.5 || block.heading > 0) return 0
  if (length < 40 && !(length >= 25 && ENDS.test(block.text))) return 0
  if (length < 400 && BOILERPLATE.test(block.text)) return 0
  if (length < 160 && OTHERS.test(block.text)) return 0
  const commas = Math.min(5, countCommas(block.text))
  const weight = (0.5 + commas * 0.5 + Math.min(length / 100, 6)) * (1 - density)
  return (block.kind & Kind.Leaf) === 0 ? weight : weight * 1.2
}

function countCommas(text: string): number {
  let commas = 0
  for (let i = 0; i < text.length && commas < 5; i++) {
    const unit = text.charCodeAt(i)
    if (unit === 0x2c || unit === 0x60c || unit === 0x61b) commas++
  }
  return commas
}

/** Where the heading of the report stands; 0 where it is not to be found. */
function headingAt(blocks: readonly Block[], title: string | null): number {
  const same = title === null ? -1 : blocks.findIndex((block) => block.heading > 0 && isTitle(block.text, title))
  if (same !== -1) return same
  return Math.max(
    0,
    blocks.findIndex((block) => block.heading === 1 && block.text.length > 20),
  )
}

function isTitle(text: string, title: string): boolean {
  return text === title || (text.length > 15 && title.startsWith(text)) || (title.length > 15 && text.startsWith(title))
}

/**
 * The elements that show another report: they begin with its linked title, hold little, and stand beside others of their kind.
 *
 * Shape: 1 for each node of a card.
 */
function findCards(blocks: readonly Block[], nodes: Nodes, heading: number): Uint8Array {
  const count = nodes.parent.length
  const firsts = new Int32Array(count).fill(-1)
  const sizes = new Float64Array(count)
  const holder = (block: Block) => ((block.kind & Kind.Leaf) === 0 ? block.node : (nodes.parent[block.node] as number))
  blocks.forEach((block, i) => {
    sizes[block.node] = (sizes[block.node] as number) + block.text.length
    const group = holder(block)
    if (firsts[group] === -1) firsts[group] = i
  })
  for (let node = count - 1; node > 0; node--) {
    const parent = nodes.parent[node] as number
    sizes[parent] = (sizes[parent] as number) + (sizes[node] as number)
  }
  const candidates = new Uint8Array(count)
  const apart = new Uint8Array(count)
  const beside = new Map<number, number>()
  for (let node = 1; node < count; node++) {
    const first = blocks[firsts[node] as number]
    if (first === undefined || first.linked < first.text.length * 0.9 || first.text.length < 15) continue
    // a whole article under a linked heading, after the report's own: what endless pages load next
    const next =
      ((nodes.kind[node] as number) & Kind.Piece) !== 0 && first.heading > 0 && (firsts[node] as number) > heading
    if (next && heading > 0) apart[node] = 1
    if ((sizes[node] as number) > 700) continue
    candidates[node] = 1
    const parent = nodes.parent[node] as number
    beside.set(parent, (beside.get(parent) ?? 0) + 1)
  }
  const cards = new Uint8Array(count)
  for (let node = 1; node < count; node++) {
    const parent = nodes.parent[node] as number
    cards[node] =
      cards[parent] === 1 || apart[node] === 1 || (candidates[node] === 1 && (beside.get(parent) ?? 0) >= 2) ? 1 : 0
  }
  return cards
}

/** The elements that hold the report: those that are called so, else the deepest one that holds most of the prose. */
function mainNodes(nodes: Nodes, blocks: readonly Block[], weights: readonly number[]): readonly number[] {
  const count = nodes.parent.length
  const totals = new Float64Array(count)
  const heaviest = new Int32Array(count).fill(-1)
  blocks.forEach((block, i) => {
    totals[block.node] = (totals[block.node] as number) + (weights[i] as number)
  })
  for (let node = count - 1; node > 0; node--) {
    const parent = nodes.parent[node] as number
    totals[parent] = (totals[parent] as number) + (totals[node] as number)
    const best = heaviest[parent] as number
    if (best === -1 || (totals[node] as number) >= (totals[best] as number)) heaviest[parent] = node
  }
  const all = totals[0] as number
  const called = calledSo(nodes, totals)
  const most = Math.max(0, ...called.map((node) => totals[node] as number))
  if (most > all * 0.3 || most > 12) {
    return called.filter((node) => (totals[node] as number) > most * 0.1)
  }
  let node = 0
  for (;;) {
    const next = heaviest[node] as number
    if (next === -1 || (totals[next] as number) < (totals[node] as number) * 0.72) return [node]
    if (((nodes.kind[next] as number) & (Kind.Leaf | Kind.List)) !== 0) return [node]
    // all prose of an article element is one report, what stands in its header too
    if (((nodes.kind[node] as number) & Kind.Piece) !== 0 && lost(totals, node, next) > 0.3) return [node]
    node = next
  }
}

/** The prose that is left behind by going down. */
function lost(totals: Float64Array, node: number, next: number): number {
  return (totals[node] as number) - (totals[next] as number)
}

/** The outermost elements whose names say that they hold the words of the report. */
function calledSo(nodes: Nodes, totals: Float64Array): number[] {
  const within = new Uint8Array(nodes.parent.length)
  const called: number[] = []
  for (let node = 1; node < nodes.parent.length; node++) {
    if (within[nodes.parent[node] as number] === 1) within[node] = 1
    else if (((nodes.hints[node] as number) & Hint.Body) !== 0 && (totals[node] as number) > 0) {
      within[node] = 1
      called.push(node)
    }
  }
  return called.length > 500 ? called.slice(0, 500) : called
}

function spread(nodes: Nodes, from: readonly number[]): Uint8Array {
  const inside = new Uint8Array(nodes.parent.length)
  for (const node of from) inside[node] = 1
  for (let node = 1; node < inside.length; node++) {
    if (inside[nodes.parent[node] as number] === 1) inside[node] = 1
  }
  return inside
}

/** Elements whose own paragraphs are prose; short lines in them are part of it. */
function groupsOf(
  blocks: readonly Block[],
  nodes: Nodes,
  weights: readonly number[],
  inside: Uint8Array,
): ReadonlySet<number> {
  const groups = new Set<number>()
  blocks.forEach((block, i) => {
    if (inside[block.node] === 1 && (weights[i] as number) > 0) groups.add(around(block, nodes))
  })
  return groups
}

/** The element that a block is a paragraph of. */
function around(block: Block, nodes: Nodes): number {
  return (block.kind & Kind.Leaf) === 0 ? block.node : (nodes.parent[block.node] as number)
}

function isClosed(block: Block, nodes: Nodes, closed: ReadonlySet<number>): boolean {
  let node = block.node
  for (let reach = 0; reach < 30 && node > 0; reach++) {
    if (closed.has(node)) return true
    node = nodes.parent[node] as number
  }
  return closed.has(node)
}

function keeps(block: Block, weight: number, groups: ReadonlySet<number>, nodes: Nodes, title: string | null): boolean {
  const { text } = block
  if (block.heading > 0) {
    if (title !== null && isTitle(text, title)) return false
    return block.heading > 1 && block.linked === 0 && !OTHERS.test(text) && !AFTER.test(text) && text.length > 3
  }
  if (title !== null && text.startsWith(title) && text.length < title.length + 60) return false
  if (weight > 0) return true
  if (block.linked > text.length * 0.3 || !groups.has(around(block, nodes))) return false
  if (BOILERPLATE.test(text) || (OTHERS.test(text) && text.length < 160)) return false
  return hasLetters(text)
}

function hasLetters(text: string): boolean {
  return /\p{L}{2}/u.test(text)
}

/** Headings that nothing follows, and short lines of links' names that nothing of the report follows, are not of it. */
function trimEnds(blocks: readonly Block[]): readonly Block[] {
  let end = blocks.length
  while (end > 0 && (blocks[end - 1] as Block).heading > 0) end--
  return end === blocks.length ? blocks : blocks.slice(0, end)
}

function sureness(blocks: readonly Block[], share: number): number {
  const length = blocks.reduce((total, block) => total + block.text.length, 0)
  const enough = Math.min(1, length / 500)
  const several = Math.min(1, blocks.length / 3)
  return Math.round(Math.min(1, share) * (0.5 + 0.3 * enough + 0.2 * several) * 100) / 100
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
