import { randomBytes } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { documentId } from '../../../../shared/domain/ids';
import { openDocuments } from '../../../../electron/storage/documents';
import { codeOf, valueOf } from '../support/journals';
import { tempFolder } from '../support/temp-folder';

const id = documentId.parse('document-0001');
const other = documentId.parse('document-0002');

async function fresh() {
  const folder = join(await tempFolder(), 'documents');
  return { folder, documents: openDocuments({ folder, key: randomBytes(32) }) };
}

describe('a kept document', () => {
  it('comes back byte for byte', async () => {
    const { documents } = await fresh();
    const bytes = Uint8Array.from(randomBytes(300_000));
    valueOf(await documents.put(id, bytes));
    expect(valueOf(await documents.get(id))).toEqual(bytes);
    expect(codeOf(await documents.get(other))).toBe('not-found');
  });

  it('is never written twice: the same bytes are there already, other bytes are refused', async () => {
    const { documents } = await fresh();
    valueOf(await documents.put(id, Buffer.from('signed')));
    valueOf(await documents.put(id, Buffer.from('signed')));
    expect(codeOf(await documents.put(id, Buffer.from('forged')))).toBe('bad-request');
    expect(Buffer.from(valueOf(await documents.get(id))).toString()).toBe('signed');
  });

  it('is put once even when it is asked for twice at the same time', async () => {
    const { documents, folder } = await fresh();
    const answers = await Promise.all([documents.put(id, Buffer.from('one')), documents.put(id, Buffer.from('two'))]);
    expect(answers.map(({ ok }) => ok)).toEqual([true, false]);
    expect(await readdir(folder)).toEqual(['document-0001.sealed']);
  });

  it('that was changed, or stands under the name of another, is not given out', async () => {
    const { documents, folder } = await fresh();
    valueOf(await documents.put(id, Buffer.from('signed')));
    const sealed = await readFile(join(folder, 'document-0001.sealed'));
    await writeFile(join(folder, 'document-0002.sealed'), sealed);
    expect(codeOf(await documents.get(other))).toBe('disk-failed');
    sealed[20] = (sealed[20] ?? 0) ^ 1;
    await writeFile(join(folder, 'document-0001.sealed'), sealed);
    expect(codeOf(await documents.get(id))).toBe('disk-failed');
    expect(codeOf(await documents.put(id, Buffer.from('signed')))).toBe('disk-failed');
  });
});
