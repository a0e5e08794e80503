type By<Item> = ((item: Item) => unknown) | keyof Item;

const readerOf = <Item>(by: By<Item>) => (typeof by === 'function' ? by : (item: Item) => item[by]);

/** What the library of charts asks of es-toolkit's lodash: to order by a property or by a function of the item. */
export function sortBy<Item>(items: Iterable<Item> | undefined, by: By<Item>): Item[] {
  const read = readerOf(by);
  const keyed = Array.from(items ?? [], (item) => ({ item, key: read(item) as number | string }));
  return keyed.sort((a, b) => (a.key < b.key ? -1 : Number(a.key > b.key))).map(({ item }) => item);
}

/** The first of those that are alike by a function of the item. */
export function uniqBy<Item>(items: Iterable<Item>, by: By<Item>): Item[] {
  const read = readerOf(by);
  const seen = new Map<unknown, Item>();
  for (const item of items) if (!seen.has(read(item))) seen.set(read(item), item);
  return [...seen.values()];
}
