import type { Calibration } from './calibration.js'
import type { Confusion } from './confusion.js'
import type { Fault } from './errors.js'
import { ACCURACIES, type Figures, f1, SCORES } from './figures.js'
import type { Fall, Floor } from './floors.js'

const percent = (share: number): string => (100 * share).toFixed(1).padStart(5)

/** The table of one gold folder's figures, with their distance from the floors. */
export function figuresTable(name: string, figures: Figures, now: Floor, floor: Floor | null): string {
  const since = (figure: string): string => {
    const least = floor?.[figure]
    const value = now[figure]
    if (least === undefined || value === undefined || least === value) return ''
    return `   ${value > least ? '+' : '−'}${Math.abs(value - least).toFixed(1)}`
  }
  const title = `${name}: ${figures.reports} reports`
  const lines = [`${title.padEnd(28)}   P     R    F1   (gold got right)`]
  for (const score of SCORES) {
    const tally = figures.scores[score]
    const { p, r, f } = f1(tally)
    const counts = `(${tally.gold} ${tally.got} ${tally.right})`
    lines.push(`  ${score.padEnd(24)}${percent(p)} ${percent(r)} ${percent(f)}   ${counts}${since(score)}`)
  }
  for (const accuracy of ACCURACIES) {
    const { of, right } = figures.accuracies[accuracy]
    const figure = `${accuracy}, of those matched`
    lines.push(`  ${figure.padEnd(36)}${of > 0 ? percent(right / of) : '    –'}   (${right}/${of})${since(figure)}`)
  }
  const { of, right } = figures.wrongSpeaker
  lines.push(
    `  ${'wrong speaker, of those named'.padEnd(36)}${of > 0 ? percent(right / of) : '    –'}   (${right}/${of})`,
  )
  return lines.join('\n')
}

/** How often each kind of fault occurs, and the sentences of the kinds that begin with `wanted` (none for an empty string). */
export function faultsTable(faults: readonly Fault[], wanted: string): string {
  const counts = new Map<string, number>()
  for (const { kind } of faults) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  const lines = [...counts]
    .sort(([, one], [, other]) => other - one)
    .map(([kind, count]) => `  ${String(count).padStart(4)}  ${kind}`)
  for (const fault of wanted === '' ? [] : faults.filter(({ kind }) => kind === wanted || kind.startsWith(wanted))) {
    lines.push('', `  ${fault.kind}  ${fault.report}  ${fault.rule}`)
    lines.push(`    said   ${fault.said}`, `    right  ${fault.right}`, `    in     ${fault.sentence}`)
  }
  return lines.join('\n')
}

/** Who is taken for whom. */
export function confusionTable(confusions: readonly Confusion[]): string {
  return confusions
    .map(({ said, right, times, rules }) => `  ${String(times).padStart(4)}  ${rules.join(', ')}  ${said} → ${right}`)
    .join('\n')
}

/** Promise against truth, layer by layer. */
export function calibrationTable(calibrations: readonly Calibration[]): string {
  return calibrations
    .flatMap(({ layer, bins, error }) => [
      `  ${layer.padEnd(24)} facts  promised  right   (mean distance ${(100 * error).toFixed(1)})`,
      ...bins.map(({ from, to, facts, right, promised }) => {
        const range = `${from.toFixed(1)} … ${to.toFixed(1)}`
        return `    ${range.padEnd(22)} ${String(facts).padStart(5)}     ${percent(promised)}  ${percent(right / facts)}`
      }),
    ])
    .join('\n')
}

/** The figures that fell. */
export function fallsTable(name: string, falls: readonly Fall[]): string {
  return falls.map(({ figure, floor, now }) => `${name}: ${figure} fell from ${floor} to ${now}`).join('\n')
}
