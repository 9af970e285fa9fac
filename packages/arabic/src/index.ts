export { type Cut, cuts } from './clitics.js'
export { Lexicon } from './lexicon.js'
export { arabicChars, foldArabic } from './orthography.js'
export type * from './word.js'
