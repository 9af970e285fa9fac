import { clustersAt } from './clusters.js'
import type { Days, Tick } from './days.js'
import { edgeOf, HALF, isFull, isStruck, outlineOf, STRUCK } from './event-mark.js'
import type { Lane } from './lane-stages.js'
import type { Row } from './timeline-rows.js'

/** How wide a mark is, and its column. Units: CSS pixels. */
export const MARK = 24

/** What is drawn while the timeline moves: its rows and lanes with where they stand on the page, and how it is written. */
export interface Sketched {
  readonly canvas: HTMLCanvasElement
  readonly rtl: boolean
  /** Units: CSS pixels. */
  readonly width: number
  readonly rows: readonly { readonly row: Row; readonly top: number }[]
  readonly lanes: readonly { readonly lane: Lane; readonly top: number }[]
  readonly colours: Colours
  readonly number: (n: number) => string
  readonly ticks: (window: Days) => readonly (Tick & { readonly label: string })[]
}

/** The colours of the page, as it has them now. */
interface Colours {
  readonly ink: string
  readonly muted: string
  readonly paper: string
  readonly raised: string
  readonly accent: string
  readonly hairline: string
  readonly brick: string
  readonly amber: string
  readonly font: string
  readonly stage: (stage: string) => string
}

const PATHS = new Map<string, Path2D>()
const path = (d: string): Path2D => {
  const known = PATHS.get(d)
  if (known !== undefined) return known
  const made = new Path2D(d)
  PATHS.set(d, made)
  return made
}

/**
 * Draws the timeline for a stretch of days onto its canvas.
 *
 * Decision: while a hand moves it, sixty times a second, it is drawn here and React does nothing; when the hand rests, the page stands
 * again as links that can be read out, focused and opened.
 */
export function sketch(what: Sketched, window: Days): void {
  const context = what.canvas.getContext('2d')
  if (context === null) return
  const ratio = devicePixelRatio
  const { width, rtl, colours } = what
  context.setTransform(ratio, 0, 0, ratio, 0, 0)
  context.clearRect(0, 0, width, what.canvas.height / ratio)
  context.direction = rtl ? 'rtl' : 'ltr'
  context.textBaseline = 'middle'
  context.textAlign = 'start'
  const perDay = width / (window.to - window.from)
  const x = (at: number) => (rtl ? width - at : at)
  drawTicks(what, window, context, (at) => x((at - window.from) * perDay))
  for (const { lane, top } of what.lanes)
    drawLane(lane, top, context, colours, (at) => x(Math.min(Math.max((at - window.from) * perDay, 0), width)))
  for (const { row, top } of what.rows)
    for (const { at, first, end } of clustersAt(row.points, window, width, MARK)) {
      const left = x(at) - MARK / 2
      if (end - first > 1) drawGroup(what.number(end - first), left, top, context, colours)
      else {
        const event = row.events[first]
        if (event !== undefined) drawMark(event, left, top, context, colours)
      }
    }
}

type Context = CanvasRenderingContext2D

function drawTicks(
  { ticks, canvas, colours, rtl }: Sketched,
  window: Days,
  context: Context,
  x: (at: number) => number,
) {
  context.fillStyle = colours.muted
  context.strokeStyle = colours.hairline
  context.lineWidth = 1
  context.font = `13px ${colours.font}`
  context.beginPath()
  for (const { at, label } of ticks(window)) {
    const line = Math.round(x(at)) + 0.5
    context.moveTo(line, 0)
    context.lineTo(line, canvas.height)
    context.fillText(label, line + (rtl ? -6 : 6), 16)
  }
  context.stroke()
}

function drawLane({ stages, steps }: Lane, top: number, context: Context, colours: Colours, x: (at: number) => number) {
  for (const { stage, from, to } of stages) {
    const [a, b] = [x(from), x(to)]
    if (a === b) continue
    context.fillStyle = colours.stage(stage)
    context.fillRect(Math.min(a, b), top + 8, Math.max(Math.abs(b - a) - 2, 4), 20)
  }
  context.fillStyle = colours.ink
  for (const { at, high } of steps) context.fillRect(x(at), top, 3, high)
}

function drawGroup(label: string, left: number, top: number, context: Context, colours: Colours) {
  context.beginPath()
  context.arc(left + MARK / 2, top + 16, MARK / 2 - 0.5, 0, Math.PI * 2)
  context.fillStyle = colours.raised
  context.fill()
  context.strokeStyle = colours.accent
  context.lineWidth = 1
  context.stroke()
  context.fillStyle = colours.accent
  context.font = `600 12px ${colours.font}`
  context.textAlign = 'center'
  context.fillText(label, left + MARK / 2, top + 16)
  context.textAlign = 'start'
}

function drawMark(event: Row['events'][number], left: number, top: number, context: Context, colours: Colours) {
  const { kind, status, origins, disagreements } = event
  context.save()
  context.translate(left + 3, top + 7)
  context.scale(18 / 16, 18 / 16)
  const colour = isStruck(status) ? colours.muted : colours.accent
  context.strokeStyle = colour
  context.lineWidth = edgeOf(origins)
  context.fillStyle = isFull(status) ? colour : colours.paper
  context.fill(path(outlineOf(kind)))
  context.stroke(path(outlineOf(kind)))
  if (status === 'postponed') {
    context.fillStyle = colour
    context.fill(path(HALF))
  }
  if (isStruck(status)) {
    context.strokeStyle = colours.brick
    context.lineWidth = 2
    context.stroke(path(STRUCK))
  }
  context.restore()
  if (disagreements > 0) {
    context.fillStyle = colours.amber
    context.fillRect(left + 4, top + 28, 16, 3)
  }
}

/** The colours of an element's page. */
export function coloursAt(element: Element): Colours {
  const style = getComputedStyle(element)
  const colour = (name: string) => style.getPropertyValue(`--${name}`).trim()
  const stages = new Map<string, string>()
  return {
    ink: colour('ink'),
    muted: colour('muted'),
    paper: colour('paper'),
    raised: colour('raised'),
    accent: colour('accent'),
    hairline: colour('hairline'),
    brick: colour('brick'),
    amber: colour('amber-line'),
    font: style.fontFamily,
    stage: (stage) => {
      const known = stages.get(stage)
      if (known !== undefined) return known
      const shown = element.querySelector(`.stage.${stage}`)
      const made = shown === null ? colour('accent-soft') : getComputedStyle(shown).backgroundColor
      stages.set(stage, made)
      return made
    },
  }
}
