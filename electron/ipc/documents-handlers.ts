import { readScan } from '../scans/read-scan';
import { scanDesk } from '../scans/scan-desk';
import { fail, ok } from '../../shared/result';
import { appError } from '../../shared/contract/errors';
import type { AreaHandlers } from './area-handlers';
import { openDeskOf, type Program } from './program';

/** Answers the calls on documents that are kept for good. */
export const documentsHandlers = (program: Program) => {
  const scans = scanDesk(program.inspectScan);
  return {
    put: async ({ id, bytes }) => {
      const desk = openDeskOf(program);
      return desk.ok ? desk.value.documents.put(id, bytes) : desk;
    },
    get: async ({ id }) => {
      const desk = openDeskOf(program);
      return desk.ok ? desk.value.documents.get(id) : desk;
    },
    chooseScan: async () => {
      const path = await program.askForScan();
      if (path === undefined) return fail(appError('cancelled', 'no file was chosen'));
      const read = await readScan(path, program.inspectScan);
      return read.ok ? ok(scans.show(read.value)) : read;
    },
    keepScan: async ({ ticket }) => {
      const desk = openDeskOf(program);
      return desk.ok ? scans.keep(ticket, desk.value.documents) : desk;
    },
    asPdf: async ({ id }) => {
      const desk = openDeskOf(program);
      return desk.ok ? scans.asPdf(id, desk.value.documents) : desk;
    },
  } satisfies AreaHandlers<'documents'>;
};
