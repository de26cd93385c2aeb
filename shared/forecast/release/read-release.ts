/** Reads a release of the CDC's CDSi supporting data into our form. */
import type { CalendarDate } from '../../domain/calendar-date';
import { fail, ok, type Result } from '../../result';
import { readXml } from '../../text/xml';
import { scheduleFile, type ScheduleFile } from '../schedule/schedule-file';
import { childOf, childrenOf, codeOf, FlawInRelease, given, neededSpan, neededText, spanOf, textOf, type Place, type ReleaseFlaw } from './elements';
import { readAntigen, VaccineLists } from './read-antigen';

/** What the files do not say of themselves. */
export interface ReleaseIdentity {
  readonly authority: string;
  readonly version: string;
  readonly date: CalendarDate;
  readonly source: string;
  /** SHA-256 over the files, hex. */
  readonly checksum: string;
}

export interface ReleaseText {
  readonly name: string;
  readonly text: string;
}

/**
 * The schedule of the XML files of one release, in any order; files that are not XML are passed over.
 * A file that is missing, broken or contradicts another is refused with its name and the element.
 */
export function readRelease(files: readonly ReleaseText[], identity: ReleaseIdentity): Result<ScheduleFile, ReleaseFlaw> {
  const xml = files.filter(({ name }) => /\.xml$/i.test(name)).sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  const lists = new VaccineLists();
  const antigens = [];
  let shared: ReturnType<typeof readShared> | undefined;
  for (const { name, text } of xml) {
    const document = readXml(text);
    if (!document.ok) return fail({ file: name, element: '/', flaw: `is no XML that can be read (${document.error})` });
    const root: Place = { element: document.value, path: document.value.name };
    try {
      if (root.element.name === 'antigenSupportingData') antigens.push({ ...readAntigen(root, lists), file: name });
      else if (root.element.name === 'scheduleSupportingData') {
        if (shared) return fail({ file: name, element: root.path, flaw: 'is there twice' });
        shared = readShared(root);
      } else return fail({ file: name, element: root.path, flaw: 'is no supporting data' });
    } catch (error) {
      if (error instanceof FlawInRelease) return fail({ file: name, element: error.element, flaw: error.flaw });
      throw error;
    }
  }
  if (shared === undefined) return fail({ file: 'ScheduleSupportingData.xml', element: 'scheduleSupportingData', flaw: 'is missing' });
  const flaw = contradictionIn(shared, antigens);
  if (flaw) return fail(flaw);
  const { antigenRows: _, ...rest } = shared;
  const made = { ...identity, ...rest, lists: lists.lists, antigens: antigens.map(({ file: _file, ...one }) => one).sort((a, b) => (a.name < b.name ? -1 : 1)) };
  const checked = scheduleFile.safeParse(made);
  if (checked.success) return ok(checked.data);
  const [issue] = checked.error.issues;
  return fail({ file: 'the whole', element: issue?.path.join('/') ?? '', flaw: issue?.message ?? 'is not a schedule' });
}

type Shared = Pick<ScheduleFile, 'groups' | 'vaccines' | 'conflicts' | 'observations'> & { readonly antigenRows: readonly string[] };

function readShared(root: Place): Shared {
  const flags = new Map(childrenOf(childOf(root, 'vaccineGroups'), 'vaccineGroup').map((one) => [neededText(one, 'name'), textOf(one, 'administerFullVaccineGroup')?.toLowerCase() === 'yes']));
  const groups = childrenOf(childOf(root, 'vaccineGroupToAntigenMap'), 'vaccineGroupMap').map((one) => {
    const name = neededText(one, 'name');
    if (!flags.has(name)) throw new FlawInRelease(one.path, `"${name}" is not among the vaccine groups`);
    return { name, isFull: flags.get(name) ?? false, antigens: childrenOf(one, 'antigen').map(({ element }) => element.text.trim()) };
  });
  return {
    groups,
    antigenRows: groups.flatMap(({ antigens }) => antigens),
    vaccines: childrenOf(childOf(root, 'cvxToAntigenMap'), 'cvxMap').map((one) => ({
      cvx: codeOf(one, 'cvx'),
      name: neededText(one, 'shortDescription'),
      antigens: childrenOf(one, 'association').map((part) => ({ antigen: neededText(part, 'antigen'), ...given({ begin: spanOf(part, 'associationBeginAge'), end: spanOf(part, 'associationEndAge') }) })),
    })),
    conflicts: childrenOf(childOf(root, 'liveVirusConflicts'), 'liveVirusConflict').map((one) => [
      codeOf(childOf(one, 'previous'), 'cvx'),
      codeOf(childOf(one, 'current'), 'cvx'),
      neededSpan(one, 'conflictBeginInterval'),
      neededSpan(one, 'minConflictEndInterval'),
      neededSpan(one, 'conflictEndInterval'),
    ]),
    observations: childrenOf(childOf(root, 'observations'), 'observation').map((one) => ({ code: neededText(one, 'observationCode'), name: neededText(one, 'observationTitle') })),
  };
}

/** Antigens without a file, files without a group, observations that nobody defines. */
function contradictionIn(shared: Shared, antigens: readonly (ScheduleFile['antigens'][number] & { readonly file: string })[]): ReleaseFlaw | undefined {
  const there = new Set(antigens.map(({ name }) => name));
  const missing = shared.antigenRows.find((name) => !there.has(name));
  if (missing !== undefined) return { file: `AntigenSupportingData- ${missing}-508.xml`, element: 'antigenSupportingData', flaw: `there is no file of the antigen "${missing}"` };
  const groups = new Set(shared.groups.map(({ name }) => name));
  for (const { file, name, series } of antigens) {
    if (antigens.filter((one) => one.name === name).length > 1) return { file, element: 'targetDisease', flaw: `"${name}" has two files` };
    const strange = series.find(({ group }) => !groups.has(group));
    if (strange) return { file, element: 'vaccineGroup', flaw: `"${strange.group}" is not among the vaccine groups` };
  }
  const strangeVaccine = shared.vaccines.find((one) => one.antigens.some(({ antigen }) => !there.has(antigen)));
  return strangeVaccine ? { file: 'ScheduleSupportingData.xml', element: `cvxMap ${strangeVaccine.cvx}`, flaw: 'has an antigen of which there is no file' } : undefined;
}
