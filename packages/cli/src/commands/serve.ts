import { InvalidArgumentError, Option } from 'commander'
import type { ServeOptions } from '../serve/serve.js'
import type { AddCommand } from './context.js'
import { dbOption, EXIT_STATUS, lexiconOption } from './options.js'

const HELP = `
On this machine alone nobody signs in. At any other address everybody does: add accounts first with isnad user add, and put
a proxy with https before it. The secret of an OpenID Connect provider is taken from $ISNAD_OIDC_SECRET.

Examples:
  isnad serve --db aleppo.db
  isnad serve --host 0.0.0.0 --name isnad.example.org --proxy
  isnad serve --host 0.0.0.0 --name isnad.example.org --oidc https://id.example.org --oidc-client isnad --newcomers reader
`

/** `isnad serve`. */
export const serveCommand: AddCommand = (program, { io }) => {
  program
    .command('serve')
    .summary('open the app and its HTTP API on the archive')
    .description('Open the app and its HTTP API on an archive, one made where there is none. Ctrl-C ends it.')
    .addOption(dbOption())
    .option('--port <N>', 'the port; 0 for one that is free', port, 4747)
    .option('--host <ADDRESS>', 'the address it listens at', '127.0.0.1')
    .option('--name <NAME>', 'a name under which it is reached from elsewhere (repeatable)', gathered)
    .option('--accounts <FILE>', 'the file of accounts (default: beside the archive); with it everybody signs in')
    .option('--http', 'reached by plain http: cookies go by it as well')
    .option('--proxy', 'a proxy stands before it and tells who calls')
    .option('--oidc <URL>', 'an OpenID Connect provider where people can sign in')
    .option('--oidc-client <ID>', 'what this server is called there')
    .addOption(
      new Option(
        '--newcomers <ROLE>',
        'what those may do who come from there and have no account; else they may not',
      ).choices(['reader', 'coder', 'admin']),
    )
    .option('--threads <N>', 'threads that read what is added; with 0 one thread does everything', threads, 1)
    .option(
      '--allow <ADDRESS>',
      'an address or CIDR block that may be fetched though it is not public (repeatable)',
      gathered,
    )
    .option('--app <FOLDER>', 'the folder of the app, in place of the one that came with this program')
    .addOption(lexiconOption())
    .addHelpText('after', `${HELP}${EXIT_STATUS}`)
    .action(async (options: ServeOptions) => {
      const { serve } = await import('../serve/serve.js')
      await serve(options, io)
    })
}

const gathered = (one: string, before: readonly string[] = []): string[] => [...before, one]

function port(value: string): number {
  if (/^\d{1,5}$/u.test(value) && Number(value) < 65_536) return Number(value)
  throw new InvalidArgumentError('it is a number, 0 to 65535.')
}

function threads(value: string): number {
  if (/^\d{1,2}$/u.test(value)) return Number(value)
  throw new InvalidArgumentError('it is a number, 0 to 99.')
}
