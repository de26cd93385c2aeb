/** Orders records by their CVX as a number. */
export const byCvx = (a, b) => Number(a.cvx) - Number(b.cvx)

/** The latest of some ISO days. */
export const latest = (days) => days.reduce((a, b) => (a > b ? a : b))
