/**
 * One page of HTML, to be printed or kept. Pure. It has no script and loads nothing, and every value in it is escaped.
 */

/** A text escaped for HTML, in an element or an attribute. */
export const escaped = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')

const STYLE = `
:root { color-scheme: light }
body { font: 1.0625rem/1.5 "DejaVu Sans", Verdana, Arial, sans-serif; color: #111; background: #fff; max-width: 46rem; margin: 2rem auto; padding: 0 1rem }
h1 { font-size: 1.8rem; line-height: 1.2 }
h2 { font-size: 1.35rem; margin-top: 2.2rem; border-bottom: 2px solid #111; padding-bottom: .2rem }
h3 { font-size: 1.1rem; margin-top: 1.8rem }
table { border-collapse: collapse; width: 100%; margin: 1rem 0 1.4rem; table-layout: fixed }
caption { text-align: left; font-weight: bold; padding: .3rem 0 }
th, td { border: 1px solid #767676; padding: .4rem .55rem; text-align: left; vertical-align: top; overflow-wrap: anywhere }
th { font-weight: normal; background: #f1f1f1 }
thead th { font-weight: bold }
td { white-space: pre-line }
.first { width: 30% }
.last { width: 26% }
@page { size: A4; margin: 18mm }
@media print {
  body { font-size: 11pt; max-width: none; margin: 0; padding: 0 }
  h2, h3, caption { break-after: avoid }
  tr, li { break-inside: avoid }
  thead { display: table-header-group }
}`

export const paragraph = (text: string): string => `<p>${escaped(text)}</p>`
export const list = (items: readonly string[]): string =>
  `<ul>${items.map((each) => `<li>${escaped(each)}</li>`).join('')}</ul>`
/** `content`: HTML. */
export const section = (heading: string, content: readonly string[]): string =>
  `<section>\n<h2>${escaped(heading)}</h2>\n${content.join('\n')}\n</section>`

/** A table of texts. The first cell of each row is its heading. */
export const table = (
  caption: string,
  columns: readonly string[],
  rows: readonly (readonly [string, ...string[]])[],
): string => {
  const heads = columns.map((column) => `<th scope="col">${escaped(column)}</th>`).join('')
  const lines = rows.map(([first, ...cells]) => {
    const rest = cells.map((cell) => `<td dir="auto">${escaped(cell)}</td>`).join('')
    return `<tr><th scope="row" dir="auto">${escaped(first)}</th>${rest}</tr>`
  })
  return [
    `<table>\n<caption>${escaped(caption)}</caption>`,
    `<thead><tr>${heads}</tr></thead>`,
    `<tbody>\n${lines.join('\n')}\n</tbody>\n</table>`,
  ].join('\n')
}

/** The page around its content. `body`: HTML. */
export const pageOf = (title: string, body: readonly string[]): string =>
  [
    '<!doctype html>',
    '<html lang="en-GB">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="referrer" content="no-referrer">',
    `<title>${escaped(title)}</title>`,
    `<style>${STYLE}</style>`,
    '</head>',
    '<body>',
    '<main>',
    `<h1>${escaped(title)}</h1>`,
    ...body,
    '</main>',
    '</body>',
    '</html>',
    '',
  ].join('\n')
