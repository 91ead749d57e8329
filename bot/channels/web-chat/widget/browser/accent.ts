/** A council's colour, with the letters on it that can be read. */

export type Accent = { readonly accent: string, readonly onAccent: '#000' | '#fff' }

/** Undefined for anything but #rgb and #rrggbb: a colour whose letters nobody can read is worse than ours. */
export function accentOf (colour: string | null | undefined): Accent | undefined {
  const hex = /^#([\da-f]{3}|[\da-f]{6})$/i.exec(colour?.trim() ?? '')?.[1]
  if (hex === undefined) return undefined
  const pairs = hex.length === 3 ? [...hex].map((digit) => digit + digit) : hex.match(/../g) ?? []
  const [red = 0, green = 0, blue = 0] = pairs.map((pair) => linear(parseInt(pair, 16) / 255))
  const luminance = 0.2126 * red + 0.7152 * green + 0.0722 * blue
  // WCAG's contrast with white is 1.05 / (L + 0.05), with black (L + 0.05) / 0.05; one of them is always 4.5 or more.
  return { accent: `#${hex}`, onAccent: 1.05 / (luminance + 0.05) >= 4.5 ? '#fff' : '#000' }
}

const linear = (channel: number): number => channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
