import { characterNamed, characterNumbered } from '@isnad/record'

const REFERENCE = /&(?:#(?<decimal>[0-9]{1,8})|#[xX](?<hex>[0-9a-fA-F]{1,7})|(?<name>[A-Za-z][A-Za-z0-9]{1,9}));?/gu

/**
 * A text of HTML with its character references read, once.
 *
 * Holds: what is no reference of the kind that occurs in news stays as it stands.
 */
export function readReferences(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(REFERENCE, (whole, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return named(whole, name)
    return characterNumbered(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16))
  })
}

/** Browsers read the oldest names without their semicolon too; of these only the ones that pages rely on. */
function named(whole: string, name: string): string {
  if (whole.endsWith(';')) return characterNamed(name) ?? whole
  return /^(?:nbsp|amp|quot|lt|gt|laquo|raquo)$/u.test(name) ? (characterNamed(name) ?? whole) : whole
}
