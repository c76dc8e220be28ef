/** A number of things in words: `1 row`, `2 rows`, `0 rows`; the plural has an s where none is given. */
export const sayCount = (count: number, one: string, many = `${one}s`): string =>
  `${String(count)} ${count === 1 ? one : many}`;
