const mostRestarts = 3;
const withinMs = 60_000;

/** Says whether a window that crashed is worth another start: three in a minute are, a fourth would go on for ever. */
export function restartLimit(now: () => number): () => boolean {
  let restarts: readonly number[] = [];
  return () => {
    restarts = [...restarts.filter((at) => now() - at < withinMs), now()];
    return restarts.length <= mostRestarts;
  };
}
