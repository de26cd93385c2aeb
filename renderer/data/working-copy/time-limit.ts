/** What was waited for did not come in time; it may still come later. */
export class TimeLimitError extends Error {
  override readonly name = 'TimeLimitError';
}

/** `work`, or a `TimeLimitError` after `ms`: IndexedDB may hang for ever on a blocked or failing store, and tells nobody. */
export function withTimeLimit<T>(what: string, ms: number, work: PromiseLike<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new TimeLimitError(`${what} took longer than ${ms} ms`)), ms);
    work.then(
      (value) => {
        clearTimeout(timer);
        resolve(value);
      },
      (error: unknown) => {
        clearTimeout(timer);
        reject(error);
      },
    );
  });
}
