/** What an opposition is called by, by the code of its state; others go by that code. */
// biome-ignore format: one entry a line
export const OPPOSITIONS: ReadonlyMap<string, string> = new Map([
  ['SY', 'syrian-opposition'],
  ['SD', 'sudanese-opposition'],
  ['SS', 'south-sudanese-opposition'],
  ['IR', 'iranian-opposition'],
  ['IQ', 'iraqi-opposition'],
  ['EG', 'egyptian-opposition'],
  ['TN', 'tunisian-opposition'],
  ['DZ', 'algerian-opposition'],
  ['LY', 'libyan-opposition'],
  ['MR', 'mauritanian-opposition'],
  ['YE', 'yemeni-opposition'],
  ['BH', 'bahraini-opposition'],
  ['KW', 'kuwaiti-opposition'],
  ['TR', 'turkish-opposition'],
  ['IL', 'israeli-opposition'],
  ['RU', 'russian-opposition'],
  ['UA', 'ukrainian-opposition'],
  ['BY', 'belarusian-opposition'],
  ['VE', 'venezuelan-opposition'],
  ['PK', 'pakistani-opposition'],
])
