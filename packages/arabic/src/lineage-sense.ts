import type { LineageSense } from '@isnad/engine'
import { foldArabic } from './orthography.js'

/** What Arabic adds to the finding of lineage: credits that name no agency, and the two sets of names of the months. */
export const arabicLineage: LineageSense = {
  unnamedAgencies: new Set(['وكالات', 'متابعات']),
  sameWords: [
    'كانون ديسمبر يناير',
    'شباط فبراير',
    'آذار مارس',
    'نيسان أبريل إبريل',
    'أيار مايو',
    'حزيران يونيو يونيه',
    'تموز يوليو يوليه',
    'آب أغسطس',
    'أيلول سبتمبر',
    'تشرين أكتوبر نوفمبر',
  ].map((words) => words.split(' ').map(foldArabic)),
}
