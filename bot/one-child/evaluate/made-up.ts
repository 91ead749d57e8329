/** Messages put together from the parts in made-up.yaml, to teach what is told of one child and what is asked of any. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'

type Written = { told: string[], asked: string[], parts: Record<string, string[]> }

type Taught = { readonly text: string, readonly isOneChild: boolean }

/** Pairs that differ in little (contrasts.yaml). */
export function contrasts (): readonly Taught[] {
  const written = parse(readFileSync(join(import.meta.dirname, 'contrasts.yaml'), 'utf8')) as Record<'one-child' | 'any-child', string[]>
  return [...written['one-child'].map((text) => ({ text, isOneChild: true })), ...written['any-child'].map((text) => ({ text, isOneChild: false }))]
}

/** As many of each kind as asked for; the same ones each time. Throws when a pattern names a part that is not there. */
export function madeUpMessages (perKind: number): readonly Taught[] {
  const { told, asked, parts } = parse(readFileSync(join(import.meta.dirname, 'made-up.yaml'), 'utf8')) as Written
  let seed = 20260601
  // A linear congruential generator: chance that is the same on every machine.
  const chance = (below: number): number => { seed = (seed * 1664525 + 1013904223) % 2 ** 32; return Math.floor(seed / 2 ** 32 * below) }
  const fill = (pattern: string): string => pattern.replace(/\{(\w+)\}/g, (_, name: string) => {
    const choices = parts[name]
    if (!choices?.length) throw new Error(`made-up.yaml has no part "${name}", which the pattern "${pattern}" needs. Add it under "parts".`)
    return choices[chance(choices.length)]!
  })
  const made = (patterns: readonly string[], isOneChild: boolean) => Array.from({ length: perKind }, () => ({ text: fill(patterns[chance(patterns.length)]!), isOneChild }))
  return [...made(told, true), ...made(asked, false)]
}
