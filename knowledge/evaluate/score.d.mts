/** The parts of the scorer that we call; it came with the issue as plain JavaScript and stays as it came. */
export type Counted = readonly [count: number, of: number]
export type QAFigures = { readonly pass: Counted, readonly hit1: Counted, readonly hit3: Counted, readonly abstainRecall: Counted, readonly abstainPrecision: Counted }
export function scoreQA (rows: readonly unknown[], results: ReadonlyMap<string, unknown>): { readonly out: QAFigures }
export function hits (citation: { readonly doc: string, readonly quote: string }, gold: { readonly doc: string, readonly quote: string }): boolean
