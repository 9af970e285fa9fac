import { setPriority } from 'node:os'

/** Lets those who answer come before this thread, where the system can do so by thread. */
export function behind(): void {
  // elsewhere this would be the priority of those who answer as well
  if (process.platform === 'linux') setPriority(5)
}
