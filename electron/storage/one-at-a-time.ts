/** Runs jobs strictly one after another, in the order in which they were asked for; one that fails does not stop the next. */
export type OneAtATime = <T>(job: () => Promise<T>) => Promise<T>;

/** A new line of waiting jobs. */
export function oneAtATime(): OneAtATime {
  let last: Promise<unknown> = Promise.resolve();
  return (job) => {
    const mine = last.then(job, job);
    last = mine;
    return mine;
  };
}
