/** How much a client wants an entry of `Accept` or `Accept-Encoding` (RFC 9110 12.4.2). Pure. */

/** The weight that the parameters of an entry give it, from 0 (never) to 1; 0 where it can't be read. */
export function weightOf(parameters: readonly string[]): number {
  const given = parameters.map((each) => each.trim()).find((each) => /^q=/i.test(each))
  if (given === undefined) return 1
  return /^q=(?:0(?:\.\d{0,3})?|1(?:\.0{0,3})?)$/i.test(given) ? Number(given.slice(2)) : 0
}
