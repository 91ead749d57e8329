/** The forms of a regular English verb or noun, also without the g as people type it: punch -> punches, punched, punching, punchin. */

/** All forms that could be meant; a few that nobody writes do no harm. */
export function inflections (base: string): string[] {
  const forms = [base, /(?:s|x|z|ch|sh)$/.test(base) ? `${base}es` : /[^aeiou]y$/.test(base) ? `${base.slice(0, -1)}ies` : `${base}s`]
  for (const stem of stems(base)) forms.push(`${stem}ing`, `${stem}in`)
  if (/e$/.test(base)) forms.push(`${base}d`)
  else if (/[^aeiou]y$/.test(base)) forms.push(`${base.slice(0, -1)}ied`)
  else for (const stem of stems(base)) forms.push(`${stem}ed`)
  return forms
}

function stems (base: string): string[] {
  if (/[^e]e$/.test(base)) return [base.slice(0, -1)]
  return /[^aeiou][aeiou][bdgklmnprtv]$/.test(base) ? [base, base + base.slice(-1)] : [base]
}
