/** CPU time of a call. Units: milliseconds of this process, its garbage collection and compilation included. */
export function cpu(run) {
  const before = process.cpuUsage()
  run()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

export function median(numbers) {
  const sorted = numbers.toSorted((a, b) => a - b)
  return (sorted[(sorted.length - 1) >> 1] + sorted[sorted.length >> 1]) / 2
}

/**
 * Two ways to spend time, compared in pairs of alternating order (ABBA), so that whatever else the machine does falls on both.
 *
 * Shape: the medians of each, and the median of the ratios b ÷ a.
 */
export function compare(a, b, pairs) {
  for (let warm = 0; warm < 3; warm++) {
    a()
    b()
  }
  const runs = Array.from({ length: pairs }, (_, i) => {
    if (i % 2 === 0) return { a: cpu(a), b: cpu(b) }
    const later = cpu(b)
    return { a: cpu(a), b: later }
  })
  return {
    a: median(runs.map((run) => run.a)),
    b: median(runs.map((run) => run.b)),
    ratio: median(runs.map((run) => run.b / run.a)),
  }
}
