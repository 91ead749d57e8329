/** A typed array whose final length is not known yet. */
export class GrowingArray {
  #values: Uint32Array
  #length = 0

  constructor () { this.#values = new Uint32Array(1024) }

  get length (): number { return this.#length }

  push (value: number): void {
    if (this.#length === this.#values.length) {
      const larger = new Uint32Array(this.#values.length * 2)
      larger.set(this.#values)
      this.#values = larger
    }
    this.#values[this.#length++] = value
  }

  at (position: number): number { return this.#values[position]! }

  /** A copy of exactly what was pushed. */
  finished (): Uint32Array { return this.#values.slice(0, this.#length) }
}
