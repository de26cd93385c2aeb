import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, expect, it } from 'vitest';
import { killTree, processTree } from '../../support/process-tree';

describe.runIf(process.platform === 'linux')('a tree of processes', () => {
  it('is found with its grandchildren and ended whole', async () => {
    const shell = spawn('sh', ['-c', 'sh -c "echo ready; sleep 60" & sleep 60; wait'], { stdio: ['ignore', 'pipe', 'ignore'] });
    if (shell.pid === undefined) throw new Error('The shell did not start');
    await once(shell.stdout, 'data');
    const tree = processTree(shell.pid);
    expect(tree.length).toBeGreaterThanOrEqual(3);
    await killTree(tree);
    expect(processTree(shell.pid)).toEqual([shell.pid]);
    expect(tree.slice(1).flatMap(processTree)).toEqual(tree.slice(1));
  });
});
