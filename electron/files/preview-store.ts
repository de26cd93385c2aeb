import { randomBytes } from 'node:crypto';

/** PDFs that the window looks at just now: in memory only, under an address that cannot be guessed. */
export interface PreviewStore {
  /** The path part of the preview's address, such as `/preview/3f....pdf`. */
  readonly add: (bytes: Uint8Array) => string;
  readonly get: (path: string) => Uint8Array | undefined;
  readonly drop: (path: string) => void;
  readonly dropAll: () => void;
}

/** So many previews are kept; an older one that was not closed makes room. */
const mostPreviews = 4;

/** An empty store. What is dropped is overwritten. */
export function previewStore(): PreviewStore {
  const kept = new Map<string, Uint8Array>();
  const drop = (path: string): void => {
    kept.get(path)?.fill(0);
    kept.delete(path);
  };
  return {
    add: (bytes) => {
      const [oldest] = kept.keys();
      if (oldest !== undefined && kept.size >= mostPreviews) drop(oldest);
      const path = `/preview/${randomBytes(16).toString('hex')}.pdf`;
      kept.set(path, Uint8Array.from(bytes));
      return path;
    },
    get: (path) => kept.get(path),
    drop,
    dropAll: () => [...kept.keys()].forEach(drop),
  };
}
