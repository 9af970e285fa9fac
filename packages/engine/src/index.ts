export * from './read/layers.js'
export * from './read/lexicon.js'
export * from './read/pack.js'
export * from './read/tokens.js'
