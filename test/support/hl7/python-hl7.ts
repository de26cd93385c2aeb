/** Debian's python3-hl7, a parser of other people, asked for what it makes of messages. */
import { spawnSync } from 'node:child_process';
import * as z from 'zod';
import { firstField, plainSegment, type SegmentValues } from './parsed-values';

const python = '/usr/bin/python3';

/** Asks the module for each message on standard input (a JSON list): segments, their fields, repeats, components, sub-components, unescaped. */
const program = `
import json, sys, hl7
def parts(message, container, depth):
    if isinstance(container, str):
        value = message.unescape(container)
        for _ in range(depth):
            value = [value]
        return value
    if depth == 1 and not any(not isinstance(one, str) for one in container):
        return [message.unescape(one) for one in container]
    return [parts(message, one, depth - 1) for one in container]
def segments(text):
    message = hl7.parse(text)
    return [[str(segment[0]), [[] if str(field) == '' else parts(message, field, 3) for field in segment[1:]]] for segment in message]
json.dump([segments(text) for text in json.load(sys.stdin)], sys.stdout)
`;
const answer = z.array(z.array(z.tuple([z.string(), z.array(z.array(z.array(z.array(z.string()))))])));

/** Why the module cannot be asked; undefined when it can. Root installs it where it is missing. */
export function noPythonHl7(): string | undefined {
  const isThere = (): boolean => spawnSync(python, ['-c', 'import hl7']).status === 0;
  if (isThere()) return undefined;
  if (process.getuid?.() === 0) spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'python3-hl7'], { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
  return isThere() ? undefined : 'python3-hl7 is not installed (apt-get install python3-hl7)';
}

/** What it makes of each message, in their order. */
export function pythonValues(messages: readonly string[]): readonly (readonly SegmentValues[])[] {
  const { stdout, stderr, status } = spawnSync(python, ['-c', program], { input: JSON.stringify(messages), encoding: 'utf8', maxBuffer: 512 * 1024 * 1024 });
  if (status !== 0) throw new Error(stderr);
  return answer.parse(JSON.parse(stdout)).map((segments) =>
    segments.map(([name, fields]) => plainSegment(name, fields.slice(firstField(name) - 1).map((field) => field.map((repeat) => repeat.map((component) => component[0] ?? ''))))),
  );
}
