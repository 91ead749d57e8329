/** The two icons Teams asks for, drawn from one shape: a house with a heart in it. PNG, no fonts or images needed. */
import { PNG } from 'pngjs'

type Point = readonly [x: number, y: number]

// Four by four samples a pixel give smooth edges at both sizes.
const samples = 4

/** 192 × 192, full bleed: white house on the accent colour, inside the 120 × 120 that Teams keeps visible. */
export const colourIcon = (): Buffer => draw(192, (share) => mix([29, 90, 122], [255, 255, 255], share), 120 / 192)

/** 32 × 32: only white and transparency, as the schema's guidance demands. */
export const outlineIcon = (): Buffer => draw(32, (share) => [255, 255, 255, Math.round(share * 255)], 1)

function draw (size: number, colour: (share: number) => readonly number[], scale: number): Buffer {
  const png = new PNG({ width: size, height: size })
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      const [red = 0, green = 0, blue = 0, alpha = 255] = colour(covered(x, y, size, scale))
      png.data.set([red, green, blue, alpha], (y * size + x) * 4)
    }
  }
  return PNG.sync.write(png)
}

/** The share of one pixel that the shape covers, 0 to 1. */
function covered (x: number, y: number, size: number, scale: number): number {
  let inside = 0
  for (let i = 0; i < samples * samples; i++) {
    const px = (x + (i % samples + 0.5) / samples) / size
    const py = (y + (Math.floor(i / samples) + 0.5) / samples) / size
    if (isShape([(px - 0.5) / scale + 0.5, (py - 0.5) / scale + 0.5])) inside++
  }
  return inside / (samples * samples)
}

const isShape = (point: Point): boolean => isHouse(point) && !isHeart(point)

function isHouse ([x, y]: Point): boolean {
  const roof = y >= 0.04 && y <= 0.46 && Math.abs(x - 0.5) <= (y - 0.04) * 1.14
  const walls = y > 0.46 && y <= 0.96 && Math.abs(x - 0.5) <= 0.38
  return roof || walls
}

/** The classic implicit heart (x² + y² − 1)³ − x²y³ ≤ 0, moved into the walls. */
function isHeart ([x, y]: Point): boolean {
  const hx = (x - 0.5) / 0.17
  const hy = (0.62 - y) / 0.17
  return (hx * hx + hy * hy - 1) ** 3 - hx * hx * hy ** 3 <= 0
}

const mix = (from: readonly number[], to: readonly number[], share: number): number[] =>
  from.map((part, i) => Math.round(part + ((to[i] ?? 0) - part) * share))
