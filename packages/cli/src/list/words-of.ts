import { RECORD_ARABIC } from '../render/record-labels-ar.js'
import { RECORD_ENGLISH } from '../render/record-labels-en.js'
import type { Screen } from '../render/screen.js'
import type { Words } from './write-list.js'

/** The words of a call's language. */
export const wordsOf = ({ language, labels }: Screen): Words => ({
  labels,
  record: language === 'ar' ? RECORD_ARABIC : RECORD_ENGLISH,
})
