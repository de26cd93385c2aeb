/** NIST's rules for messages, as the checker beside the project applies them with the current code tables. */
import { spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { freshFolder } from '../fresh-folder';

const checker = join(process.cwd(), '../shared/hl7/nistcheck.py');

/** Why messages cannot be held against the rules here; undefined when they can. */
export function noNistRules(): string | undefined {
  if (!existsSync(checker)) return 'the rules of NIST are not beside the project';
  return spawnSync('/usr/bin/python3', ['-c', '']).status === 0 ? undefined : 'there is no python3';
}

/** The checker ends at a message that it cannot read at all; here such a message has no verdict, and the next one is looked at. */
const eachByItself = `
import json, os, sys
sys.path.insert(0, os.path.dirname(sys.argv[1]))
import nistcheck
for file in sys.argv[3:]:
    try:
        print(json.dumps([' | '.join(r) for r in nistcheck.check(open(file, encoding='utf8', newline='').read())[1] if r[0] == 'ERROR']))
    except Exception:
        print('null')
`;
const verdict = z.array(z.string()).nullable();

/** What the rules say against each of the messages, in their order; undefined for one on which they give no verdict. */
export function nistErrors(messages: readonly string[]): readonly (readonly string[] | undefined)[] {
  const folder = freshFolder('nist-');
  const files = messages.map((text, index) => {
    const file = join(folder, `${String(index).padStart(4, '0')}.hl7`);
    writeFileSync(file, text);
    return file;
  });
  const { stdout, stderr } = spawnSync('/usr/bin/python3', ['-c', eachByItself, checker, '--current', ...files], { encoding: 'utf8', maxBuffer: 256 * 1024 * 1024 });
  const verdicts = stdout.split('\n').filter((line) => line !== '').map((line) => verdict.parse(JSON.parse(line)) ?? undefined);
  if (verdicts.length !== messages.length) throw new Error(`the checker spoke of ${verdicts.length} of ${messages.length} messages: ${stderr}`);
  return verdicts;
}
