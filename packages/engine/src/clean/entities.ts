import { characterNamed, characterNumbered } from '@isnad/record'

/** The longest thing between `&` and `;` that is looked at. */
export const ENTITY_LENGTH = 10

/**
 * The character that an HTML character reference stands for, or null for what is none.
 *
 * Shape: `name` is what stands between `&` and `;`: `quot`, `#160`, `#x200F`.
 * Not covered: names that do not occur in news; references without their semicolon.
 */
export function entityText(name: string): string | null {
  if (name[0] !== '#') return characterNamed(name)
  const hex = name[1] === 'x' || name[1] === 'X'
  const digits = name.slice(hex ? 2 : 1)
  if (!(hex ? /^[0-9a-f]+$/iu : /^[0-9]+$/u).test(digits)) return null
  return characterNumbered(Number.parseInt(digits, hex ? 16 : 10))
}
