import { type MeasureStage, PROGRESS, type Progress, type ProgressStep } from '@isnad/record'
import type { Deed } from '../facts/facts.js'
import type { Standing } from '../origins/standing.js'
import type { Step } from './stages.js'

const STEP_OF: Readonly<Record<MeasureStage, ProgressStep>> = {
  'called-for': 'far',
  proposed: 'far',
  discussed: 'under-discussion',
  agreed: 'agreed',
  'in-force': 'done',
  'carried-out': 'done',
  extended: 'done',
  violated: 'agreed',
  suspended: 'agreed',
  collapsed: 'far',
  rejected: 'far',
}

/** Stages of which words can say that they are nearer or farther than the stage itself. */
const OPEN: ReadonlySet<MeasureStage> = new Set(['called-for', 'proposed', 'discussed', 'agreed'])

const nearOf = ({ stage, near }: Deed): ProgressStep => (near !== null && OPEN.has(stage) ? near : STEP_OF[stage])

/** How near a measure was at each step of its life, oldest first, as most origins tell it, of equals the farther; steps that change nothing are left out. */
export function progressOf(steps: readonly Step[], standing: Standing): Progress[] {
  const out: Progress[] = []
  for (const { deeds } of steps) {
    const told = deeds.map((deed) => ({ ref: deed.ref, value: nearOf(deed) }))
    const [best] = standing.rank(told, String, (a, b) => PROGRESS.indexOf(a) - PROGRESS.indexOf(b))
    if (best === undefined || out.at(-1)?.step === best.value) continue
    const { value: step, refs } = best
    const [date] = deeds.flatMap((deed) => (deed.date === null ? [] : [deed.date])).sort()
    out.push({ step, date: date ?? null, refs, origins: best.origins })
  }
  return out
}
