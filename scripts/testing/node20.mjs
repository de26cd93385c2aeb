/**
 * What the test runner's own report takes from Node 21 and later; without it a failing test on Node 20 hides behind an error of
 * the report. Loaded before the runner, never by the program.
 */
if (!('groupBy' in Map)) {
  Object.defineProperty(Map, 'groupBy', {
    /** @param {Iterable<unknown>} items @param {(item: unknown, index: number) => unknown} keyOf */
    value(items, keyOf) {
      const groups = new Map()
      let index = 0
      for (const item of items) {
        const key = keyOf(item, index)
        index += 1
        const group = groups.get(key)
        if (group) group.push(item)
        else groups.set(key, [item])
      }
      return groups
    },
  })
}
