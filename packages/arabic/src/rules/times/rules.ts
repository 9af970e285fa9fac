import { clockRules } from './clock.js'
import { countedTimes } from './counted.js'
import type { DateRule } from './date-rule.js'
import { dates } from './dates.js'
import { monthsAndYears } from './months-and-years.js'
import { periods } from './periods.js'
import { ranges } from './ranges.js'
import { relativeDays } from './relative-days.js'
import { weekdays } from './weekdays.js'

/** All rules for time expressions, in the order in which they win a tie. */
export const timeRules: readonly DateRule[] = [
  ...relativeDays,
  ...dates,
  ...clockRules,
  ...ranges,
  ...weekdays,
  ...periods,
  ...monthsAndYears,
  ...countedTimes,
]
