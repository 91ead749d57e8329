/** One of the words that the code knows, as it stands in a text column. */
export function word<Word extends string> (known: readonly Word[], found: string): Word {
  const same = known.find((one) => one === found)
  if (!same) throw new Error(`The store holds "${found}" where one of ${known.join(', ')} is expected. A newer version may have written it, or somebody by hand.`)
  return same
}
