import { existsSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { ablate } from './ablation.js'
import { ablationTable, writeAblation } from './ablation-table.js'
import { calibrationOf } from './calibration.js'
import { faultsInGold } from './check-gold.js'
import { confusionsOf } from './confusion.js'
import { type Fault, faultsOf } from './errors.js'
import { figuresOf } from './figures.js'
import { acceptFloors, type Floor, fallsBelow, heldFigures, loadFloors } from './floors.js'
import { ABLATION_FILE, FLOORS_FILE, GOLD_FOLDERS, type GoldFolder, README_FILE } from './folders.js'
import { loadGold } from './gold.js'
import { calibrationTable, confusionTable, fallsTable, faultsTable, figuresTable } from './print.js'
import { readGold } from './read-gold.js'
import { writeTable } from './readme-table.js'

const USAGE = `npm run eval -- [--gold DIR] [--errors KIND] [--confusion] [--calibration] [--json] [--accept] [--check] [--ablate]

  --gold DIR     score this folder alone; else the project's own set, and those beside the project where there are any
  --errors KIND  count the faults by kind, and show those of one kind ("all" counts; "speaker", "measure: stage" … show)
  --confusion    who is taken for whom, and by which rule
  --calibration  confidence against truth
  --json         all of it in JSON, without any words of the reports
  --accept       make the present figures the floors, here and in eval/README.md
  --ablate       what each stage and lexicon is worth; with --accept it is written to docs/ablation.md
  --check        look only at the annotation: words that are not in the text, codes that do not exist, bad dates

The exit status is 1 when a figure lies more than half a point under its floor in eval/floors.json.`

const { values } = parseArgs({
  options: {
    gold: { type: 'string' },
    errors: { type: 'string' },
    confusion: { type: 'boolean', default: false },
    calibration: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    accept: { type: 'boolean', default: false },
    check: { type: 'boolean', default: false },
    ablate: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
})
if (values.help) console.log(USAGE)
else if (values.check) check(foldersAskedFor(values.gold))
else if (values.ablate) showAblation(foldersAskedFor(values.gold))
else score(foldersAskedFor(values.gold))

function foldersAskedFor(path: string | undefined): readonly GoldFolder[] {
  if (path === undefined) return GOLD_FOLDERS.filter(({ present }) => present)
  const full = resolve(path)
  return [
    GOLD_FOLDERS.find((folder) => folder.path === full) ?? {
      name: basename(full),
      path: full,
      present: existsSync(full),
    },
  ]
}

function check(folders: readonly GoldFolder[]): void {
  const faults = folders.flatMap(({ path }) =>
    loadGold(path).flatMap((report) => faultsInGold(report).map((fault) => `${report.id}: ${fault}`)),
  )
  for (const fault of faults) console.log(fault)
  process.exitCode = faults.length > 0 ? 1 : 0
}

function showAblation(folders: readonly GoldFolder[]): void {
  const ablations = ablate(folders)
  console.log(ablations.map(ablationTable).join('\n\n'))
  if (values.accept) writeAblation(ABLATION_FILE, ablations)
}

function score(folders: readonly GoldFolder[]): void {
  const floors = loadFloors(FLOORS_FILE)
  const accepted: Record<string, Floor> = {}
  const inJson: Record<string, unknown> = {}
  for (const { name, path } of folders) {
    const alignments = readGold(path)
    const figures = figuresOf(alignments)
    const now = heldFigures(figures)
    const floor = floors[name] ?? null
    const falls = floor === null ? [] : fallsBelow(floor, now)
    const faults = alignments.flatMap(faultsOf)
    if (floor !== null || path === GOLD_FOLDERS.find((folder) => folder.name === name)?.path) accepted[name] = now
    if (falls.length > 0 && !values.accept) process.exitCode = 1
    if (values.json) {
      const calibration = calibrationOf(alignments)
      inJson[name] = { figures, held: now, falls, faults: countKinds(faults), calibration }
      continue
    }
    console.log(figuresTable(name, figures, now, floor))
    if (values.errors !== undefined)
      console.log(`\n${faultsTable(faults, values.errors === 'all' ? '' : values.errors)}`)
    if (values.confusion) console.log(`\n${confusionTable(confusionsOf(alignments))}`)
    if (values.calibration) console.log(`\n${calibrationTable(calibrationOf(alignments))}`)
    if (falls.length > 0) console.log(`\n${fallsTable(name, falls)}`)
    console.log()
  }
  if (values.json) console.log(JSON.stringify(inJson, null, 1))
  if (values.accept) writeTable(README_FILE, acceptFloors(FLOORS_FILE, accepted))
}

function countKinds(faults: readonly Fault[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const { kind } of faults) counts[kind] = (counts[kind] ?? 0) + 1
  return counts
}
