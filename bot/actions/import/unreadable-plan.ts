/** A file that is no plan, said to whoever sent it: the message names the file, what was expected and what to do. */
export class UnreadablePlan extends Error {
  override readonly name = 'UnreadablePlan'
}
