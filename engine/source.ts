/** How a figure was come by: read in the named source, read in a secondary source, or computed. */
export type SourceMark = 'verified' | 'secondary' | 'computed'

/** Where a figure comes from. */
export interface Source {
  readonly source: string
  readonly mark: SourceMark
}

/** What a number is: somebody's claim, the engine's count, a fitted formula with its error, or what a named machine did. */
export type NumberKind = 'quoted' | 'counted' | 'modelled' | 'measured'
