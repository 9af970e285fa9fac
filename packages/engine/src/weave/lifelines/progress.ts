import type { MeasureStage, Progress, ProgressStep } from '@isnad/record'
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

/** How near a measure was at each step of its life, oldest first; steps that change nothing are left out. */
export function progressOf(steps: readonly Step[], standing: Standing): Progress[] {
  const out: Progress[] = []
  for (const { stage, deeds } of steps) {
    const step = STEP_OF[stage]
    if (out.at(-1)?.step === step) continue
    const refs = [...new Set(deeds.map(({ ref }) => ref))].sort()
    const [date] = deeds.flatMap((deed) => (deed.date === null ? [] : [deed.date])).sort()
    out.push({ step, date: date ?? null, refs, origins: standing.count(refs) })
  }
  return out
}
