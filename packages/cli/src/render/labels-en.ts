import { CODE_WORDS } from '@isnad/record'
import type { Labels } from './labels.js'

export const ENGLISH: Labels = {
  ...CODE_WORDS.en,
  direction: 'ltr',
  arrow: '→',
  comma: ', ',
  quotes: ['“', '”'],
  saidTitle: 'Who said what',
  metTitle: 'Who meets whom',
  tableTitle: 'What is on the table',
  oddTitle: 'What is odd',
  none: 'nothing found',
  published: 'published',
  unknownDay: 'day of publication not known: days such as “yesterday” stay open',
  outlet: 'outlet',
  credits: 'credited to',
  dateline: 'written in',
  language: 'language',
  onlyArabic: 'only Arabic is read in depth',
  unknownSpeaker: 'speaker not named',
  told: 'told in',
  beside: 'beside',
  host: 'host',
  denied: 'denied',
  basis: {
    given: 'as given',
    stated: 'as the page says',
    inferred: 'inferred from the page',
    unknown: 'unknown',
  },
}
