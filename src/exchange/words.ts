/** Numbers as people read them. Pure. */

/** `28,473`. */
export const number = (value: number): string => value.toLocaleString('en-GB')

/** `1 row`, `2 rows`. */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${number(count)} ${count === 1 ? one : many}`
