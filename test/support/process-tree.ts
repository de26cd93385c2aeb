/** The processes of one program, to end them all at one moment as a power cut does. */
import { readdirSync, readFileSync } from 'node:fs';

/** A process and all that descend from it; on systems without /proc only the process itself, whose children then end on their own. */
export function processTree(root: number): readonly number[] {
  if (process.platform !== 'linux') return [root];
  const children = new Map<number, number[]>();
  for (const { pid, parent } of runningProcesses()) children.set(parent, [...(children.get(parent) ?? []), pid]);
  const tree = [root];
  for (const pid of tree) tree.push(...(children.get(pid) ?? []));
  return tree;
}

/** Ends every process of `tree` at once, without a word to any of them, and waits until none is left. */
export async function killTree(tree: readonly number[]): Promise<void> {
  for (const pid of tree) kill(pid);
  while (tree.some(isRunning)) await new Promise((resolve) => setTimeout(resolve, 5));
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It has ended by itself since the tree was read.
  }
}

function isRunning(pid: number): boolean {
  if (process.platform === 'linux') {
    const state = readStat(pid)?.state;
    // A zombie runs no more; it only waits to be counted.
    return state !== undefined && state !== 'Z' && state !== 'X';
  }
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

const runningProcesses = (): readonly { readonly pid: number; readonly parent: number }[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      const stat = readStat(Number(name));
      return stat ? [{ pid: Number(name), parent: stat.parent }] : [];
    });

function readStat(pid: number): { readonly state: string; readonly parent: number } | undefined {
  try {
    // `pid (name) state parent ...`; the name may itself hold spaces and brackets.
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const [state = '', parent = ''] = text.slice(text.lastIndexOf(')') + 2).split(' ');
    return { state, parent: Number(parent) };
  } catch {
    return undefined;
  }
}
