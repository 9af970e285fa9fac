export { type Account, Accounts } from './accounts/accounts.js'
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
} from './server-options.js'
