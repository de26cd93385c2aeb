/** Bugs, not expected failures: each gets a number that a person can read out to who looks at the log. */
import { miis } from './bridge';

/** The lines of a stack that name places in the program. The error's own message is left out: it may hold what a person typed. */
export function placesOf(stack: string | undefined): string {
  const places = (stack ?? '').split('\n').filter((line) => /^\s*at\s/.test(line) || /@.*:\d+:\d+$/.test(line));
  return places.join('\n').slice(0, 8000);
}

/** Hands a bug to the log. Answers the number, or undefined when even that failed. */
export async function reportProblem(error: unknown): Promise<string | undefined> {
  const name = error instanceof Error ? error.name.slice(0, 80) : typeof error;
  const stack = error instanceof Error ? placesOf(error.stack) : '';
  try {
    const answer = await miis.app.report({ name, stack });
    return answer.ok ? answer.value.number : undefined;
  } catch {
    return undefined;
  }
}

/** An error that reached nobody, with the number of its report. */
export interface StrayError {
  readonly number: string | undefined;
}
const strayListeners = new Set<(stray: StrayError) => void>();

/** Tells of errors that no screen caught; answers the function that stops it. */
export function onStrayError(listener: (stray: StrayError) => void): () => void {
  strayListeners.add(listener);
  return () => strayListeners.delete(listener);
}

/** Reports errors of event handlers and promises, which no boundary sees. Once, at the start. */
export function reportStrayErrors(): void {
  const report = async (error: unknown): Promise<void> => {
    const number = await reportProblem(error);
    for (const listener of strayListeners) listener({ number });
  };
  window.addEventListener('error', (event) => {
    // A harmless notice of the browser about layout, not an error of the program; it carries no error object.
    if (event.error !== undefined && event.error !== null) void report(event.error);
  });
  window.addEventListener('unhandledrejection', (event) => void report(event.reason));
}
