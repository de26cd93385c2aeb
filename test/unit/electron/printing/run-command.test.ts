import { describe, expect, it } from 'vitest';
import { runCommand } from '../../../../electron/printing/run-command';

const node = process.execPath;
const options = { env: process.env, timeoutMs: 10_000 };

describe('running a program of the print system', () => {
  it('hands over the input, and answers what the program printed and how it ended', async () => {
    const script = 'process.stdin.pipe(process.stdout); process.stdin.on("end", () => { console.error("seen"); process.exitCode = 3; });';
    expect(await runCommand(node, ['-e', script], { ...options, input: new TextEncoder().encode('%PDF-') })).toEqual({ kind: 'ended', code: 3, stdout: '%PDF-', stderr: 'seen\n' });
  });

  it('gives arguments to the program as they are: no shell reads them', async () => {
    const nasty = '$(touch /tmp/never); `id` "quoted" \n';
    expect(await runCommand(node, ['-e', 'process.stdout.write(process.argv[1])', nasty], options)).toMatchObject({ stdout: nasty });
  });

  it('speaks the C locale whatever the person speaks', async () => {
    const env = { ...process.env, LC_ALL: 'de_DE.UTF-8', LANGUAGE: 'de' };
    expect(await runCommand(node, ['-p', 'process.env.LC_ALL + process.env.LANGUAGE'], { ...options, env })).toMatchObject({ stdout: 'CC\n' });
  });

  it('kills a program that does not end in time', async () => {
    const before = performance.now();
    expect(await runCommand(node, ['-e', 'process.on("SIGTERM", () => {}); setInterval(() => {}, 1000)'], { ...options, timeoutMs: 300 })).toEqual({ kind: 'timed-out' });
    expect(performance.now() - before).toBeLessThan(5000);
  });

  it('survives a program that ends without reading its input', async () => {
    expect(await runCommand(node, ['-e', 'process.exit(1)'], { ...options, input: new Uint8Array(5_000_000) })).toMatchObject({ kind: 'ended', code: 1 });
  });

  it('says when there is no such program', async () => {
    expect(await runCommand('no-such-program-anywhere', [], options)).toEqual({ kind: 'missing' });
  });
});
