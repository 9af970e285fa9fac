export { type Account, Accounts } from './accounts/accounts.js'
export { writeHere, writingInto } from './adding/writing.js'
export * from './contract/index.js'
export { createServer, type IsnadServer } from './create-server.js'
export type {
  AccountsOptions,
  FileAgain,
  OidcOptions,
  PageRead,
  PageToRead,
  ServerLimits,
  ServerOptions,
  Taken,
  Thread,
} from './server-options.js'
export { portOf } from './weaving/messages.js'
export { weaveHere } from './weaving/weave-here.js'
