import type { Command } from 'commander'
import type { Io } from '../io.js'
import type { MakeReader } from './read.js'

/** What every command is given. */
export interface Context {
  readonly io: Io
  readonly makeReader: MakeReader
  /** Sets the exit status of a call that was carried out and has something to say by it. */
  readonly ends: (status: number) => void
}

/** Puts a command, or a family of them, on the program. What it needs beside is loaded when it is called. */
export type AddCommand = (program: Command, context: Context) => void
