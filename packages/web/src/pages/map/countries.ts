import { feature } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import world from 'world-atlas/countries-110m.json'
import { NUMERIC } from './numeric-codes.js'

/** A country's outline, by its code. */
export interface Country {
  readonly code: string | null
  readonly shape: GeoJSON.Feature
}

const topology = world as unknown as Topology<{ readonly countries: GeometryCollection }>

/** The outlines of the world's countries, coarse; the smallest have none. */
export const COUNTRIES: readonly Country[] = feature(topology, topology.objects.countries).features.map((shape) => ({
  code: NUMERIC.get(String(shape.id)) ?? null,
  shape,
}))
