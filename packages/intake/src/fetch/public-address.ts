import ipaddr from 'ipaddr.js'

/** Where on the internet anybody may stand; IPv6 outside of it is for special purposes or not given out yet. */
const GLOBAL_V6 = ipaddr.parseCIDR('2000::/3')

/**
 * Whether an address is one of the public internet: not this machine, its network, the network of its provider, a cloud's metadata, a
 * group, or an address of IPv4 written as IPv6 by any of the ways there are.
 *
 * Holds: what cannot be read as an address is not public.
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false
  const parsed = ipaddr.parse(address)
  if (parsed.range() !== 'unicast') return false
  return parsed.kind() === 'ipv4' || parsed.match(GLOBAL_V6)
}

/** Whether an address may be connected to: a public one, or one in a list. Shape of `allowed`: addresses or CIDR blocks. */
export function mayConnect(address: string, allowed: readonly string[]): boolean {
  return isPublicAddress(address) || allowed.some((block) => isWithin(address, block))
}

function isWithin(address: string, block: string): boolean {
  if (!ipaddr.isValid(address)) return false
  const parsed = ipaddr.parse(address)
  if (!block.includes('/')) return ipaddr.isValid(block) && ipaddr.parse(block).toString() === parsed.toString()
  if (!ipaddr.isValidCIDR(block)) return false
  const [range, bits] = ipaddr.parseCIDR(block)
  return range.kind() === parsed.kind() && parsed.match(range, bits)
}
