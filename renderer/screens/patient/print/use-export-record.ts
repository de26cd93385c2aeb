import type { CodeTables } from '../../../../shared/codes/code-tables';
import { assertDefined } from '../../../../shared/assert';
import type { ExportFormat } from '../../../../shared/domain/chart/change';
import type { Chart } from '../../../../shared/domain/chart/chart';
import type { PracticeFields } from '../../../../shared/domain/practice';
import { patientCsv } from '../../../../shared/export/patient-csv';
import { patientFhir } from '../../../../shared/export/patient-fhir';
import { patientHl7 } from '../../../../shared/hl7/patient-message';
import { hl7Time } from '../../../../shared/hl7/build/vxu';
import { fail, ok, type Result } from '../../../../shared/result';
import { miis } from '../../../state/bridge';
import { useCodeTables, usePractice, useRecords } from '../../../state/desk-context';
import { errorWords, type ErrorWords } from '../../../state/error-words';
import { newChangeId } from '../../../state/new-id';
import { useSavedNotice } from '../../../state/saved-notice';
import { useOpenRecord } from '../open-chart';
import { printWords } from './words';

const endings: Readonly<Record<ExportFormat, 'json' | 'hl7' | 'csv'>> = { fhir: 'json', hl7: 'hl7', csv: 'csv' };

/** Saves the open record as a file, and writes that into the record. The file's name holds the record number, never the patient's name. */
export function useExportRecord(): (format: ExportFormat) => Promise<Result<'saved' | 'not-chosen', ErrorWords>> {
  const { chart } = useOpenRecord();
  const practice = usePractice()?.fields;
  const tables = useCodeTables();
  const records = useRecords();
  const notice = useSavedNotice();
  return async (format) => {
    const suggestedName = printWords.exports.fileName(chart.patient.recordNumber ?? chart.id.slice(0, 8));
    const saved = await miis.files.saveText({ suggestedName, ending: endings[format], text: textOf(format, chart, practice, tables) });
    if (!saved.ok) return saved.error.code === 'cancelled' ? ok('not-chosen') : fail(errorWords(saved.error));
    const written = await records.commit([{ id: newChangeId(), verb: 'record-exported', entity: 'patient', entityId: chart.id, chart: chart.id, set: { format } }]);
    if (!written.ok) return fail(errorWords(written.error));
    notice(printWords.exports.saved(saved.value.name));
    return ok('saved');
  };
}

function textOf(format: ExportFormat, chart: Chart, practice: PracticeFields | undefined, tables: CodeTables): string {
  switch (format) {
    case 'fhir':
      return patientFhir({ chart, practice: practice?.name, tables });
    case 'csv':
      return patientCsv(chart, tables);
    case 'hl7': {
      const at = assertDefined(hl7Time(localInstant(new Date())), 'this is how the function writes it');
      return patientHl7(chart, practice, { controlId: newChangeId().replace(/[^A-Za-z0-9]/g, '').slice(-18), at }, tables);
    }
  }
}

/** Local time with its offset, ISO 8601 to the second. */
function localInstant(now: Date): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  const offset = -now.getTimezoneOffset();
  const sign = offset < 0 ? '-' : '+';
  const [hours, minutes] = [Math.floor(Math.abs(offset) / 60), Math.abs(offset) % 60];
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}T${two(now.getHours())}:${two(now.getMinutes())}:${two(now.getSeconds())}${sign}${two(hours)}:${two(minutes)}`;
}
