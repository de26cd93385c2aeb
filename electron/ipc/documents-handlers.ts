import { readScan } from '../scans/read-scan';
import { scannerFolder, type ScannerFolder } from '../scans/scanner-folder';
import { scanDesk } from '../scans/scan-desk';
import { fail, ok, type Result } from '../../shared/result';
import { appError, type AppError } from '../../shared/contract/errors';
import type { AfterKeeping } from '../../shared/domain/scanner-folder';
import type { OpenDesk } from '../desk/open-records';
import type { AreaHandlers } from './area-handlers';
import { openDeskOf, type Program } from './program';

/** Answers the calls on documents that are kept for good. */
export const documentsHandlers = (program: Program) => {
  const scans = scanDesk(program.inspectScan);
  let scanner: { readonly desk: OpenDesk; readonly folder: ScannerFolder } | undefined;
  /** What was seen in the folder is forgotten with the session. */
  const scannerOf = (desk: OpenDesk): ScannerFolder => {
    if (scanner?.desk !== desk) scanner = { desk, folder: scannerFolder(program.inspectScan, Date.now) };
    return scanner.folder;
  };
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
      return read.ok ? ok(scans.show(read.value, 'file')) : read;
    },
    keepScan: async ({ ticket }) => {
      const desk = openDeskOf(program);
      return desk.ok ? scans.keep(ticket, desk.value.documents) : desk;
    },
    scannerFolder: async () => {
      const desk = openDeskOf(program);
      const settings = desk.ok ? await desk.value.scannerSettings.read() : desk;
      if (!settings.ok || !desk.ok) return settings.ok ? fail(appError('locked', 'locked meanwhile')) : settings;
      const { folder } = settings.value;
      if (folder === undefined) return ok({ ...settings.value, files: [], more: 0 });
      const looked = await scannerOf(desk.value).look(folder);
      return ok({ ...settings.value, ...(looked.ok ? looked.value : { files: [], more: 0, trouble: looked.error.code }) });
    },
    chooseScannerFolder: async () => {
      const desk = administeredDesk(program);
      if (!desk.ok) return desk;
      const folder = await program.askForFolder();
      if (folder === undefined) return fail(appError('cancelled', 'no folder was chosen'));
      return desk.value.scannerSettings.change((before) => ({ after: before?.after ?? 'leave', folder }));
    },
    setScannerFolder: async ({ after, isForgotten }) => {
      const desk = administeredDesk(program);
      return desk.ok ? desk.value.scannerSettings.change((before) => ({ ...(isForgotten ? {} : before), after })) : desk;
    },
    openScan: async ({ name }) => {
      const place = await folderOf(program);
      if (!place.ok) return place;
      const read = await scannerOf(place.value.desk).open(place.value.folder, name);
      return read.ok ? ok(scans.show(read.value, 'scanner-folder')) : read;
    },
    scanDone: async ({ name, sha256 }) => {
      const place = await folderOf(program);
      if (!place.ok) return place;
      return place.value.after === 'move' ? scannerOf(place.value.desk).done(place.value.folder, name, sha256) : ok(null);
    },
    asPdf: async ({ id }) => {
      const desk = openDeskOf(program);
      return desk.ok ? scans.asPdf(id, desk.value.documents) : desk;
    },
  } satisfies AreaHandlers<'documents'>;
};

/** The open desk of somebody who may change how this workstation is set. */
function administeredDesk(program: Program): Result<OpenDesk, AppError> {
  const desk = openDeskOf(program);
  if (!desk.ok || desk.value.vault.user.duties.includes('administer')) return desk;
  return fail(appError('not-allowed', 'the duty for this is missing'));
}

/** The scanner's folder that is set; error `not-found` when there is none. */
async function folderOf(program: Program): Promise<Result<{ readonly desk: OpenDesk; readonly folder: string; readonly after: AfterKeeping }, AppError>> {
  const desk = openDeskOf(program);
  if (!desk.ok) return desk;
  const settings = await desk.value.scannerSettings.read();
  if (!settings.ok) return settings;
  const { folder, after } = settings.value;
  return folder === undefined ? fail(appError('not-found', 'no scanner folder is set')) : ok({ desk: desk.value, folder, after });
}
