import { type Command, Option } from 'commander'
import type { UserOptions } from '../serve/users.js'
import type { AddCommand } from './context.js'
import { dbOption, EXIT_STATUS } from './options.js'

/** `isnad user`. */
export const userCommand: AddCommand = (program, { io }) => {
  const command = program
    .command('user')
    .summary('say who may sign in to the app')
    .description('Say who may sign in to the app, and what they may do: reader, coder (decides and adds) or admin.')
    .addHelpText(
      'after',
      `
Examples:
  isnad user add "منى" --role coder
  isnad user add root --role admin --password-stdin < secret
  isnad user list
  isnad user remove "منى"

Accounts are kept in a file beside the archive that only you can read, never in the archive, which may be copied and handed on.
${EXIT_STATUS}`,
    )
  const options = (sub: Command) =>
    sub
      .option('--accounts <FILE>', 'the file of accounts (default: beside the archive)')
      .addOption(dbOption())
      .addHelpText('after', EXIT_STATUS)
  options(command.command('add'))
    .summary('add an account, or give one another role or password')
    .description(
      'Add an account, or give one another role or password. Without one given a password is made and shown.',
    )
    .argument('<NAME>', 'the name to sign in with')
    .addOption(new Option('--role <ROLE>', 'what it may do').choices(['reader', 'coder', 'admin']).default('reader'))
    .option('--password-stdin', 'take the password from the first line of standard input')
    .option('--oidc <URL>', 'the OpenID Connect provider where it signs in')
    .option('--oidc-subject <ID>', 'what the provider calls it')
    .action(async (name: string, given: UserOptions) => {
      const { addUser } = await import('../serve/users.js')
      await addUser(name, given, io)
    })
  options(command.command('list'))
    .summary('show the accounts')
    .description('Show the accounts: name, role, since when.')
    .action(async (given: UserOptions) => {
      const { listUsers } = await import('../serve/users.js')
      await listUsers(given, io)
    })
  options(command.command('remove'))
    .summary('take an account away')
    .description('Take an account away; whoever is signed in with it is out at once.')
    .argument('<NAME>', 'its name')
    .action(async (name: string, given: UserOptions) => {
      const { removeUser } = await import('../serve/users.js')
      await removeUser(name, given, io)
    })
}
