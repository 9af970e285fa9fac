import { feature } from 'topojson-client'
import world from 'world-atlas/countries-110m.json'
import { NUMERIC } from './numeric-codes.js'

/** A country's outline, by its code. */
export interface Country {
  readonly code: string | null
  readonly shape: GeoJSON.Feature
}

type Topology = Parameters<typeof feature>[0]

const topology = world as unknown as Topology
const countries = topology.objects.countries
if (countries?.type !== 'GeometryCollection') throw new Error('the outlines of countries are no collection')

/** The outlines of the world's countries, coarse; the smallest have none. */
export const COUNTRIES: readonly Country[] = feature(topology, countries).features.map((shape) => ({
  code: NUMERIC.get(String(shape.id)) ?? null,
  shape,
}))
