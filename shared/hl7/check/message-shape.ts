/** Which segment follows which in profile Z22: MSH [PID] [PD1] {NK1} [PV1] {IN1} { ORC RXA [RXR] { OBX [NTE] } }, and what belongs to one dose. */
import type { Segment } from '../er7/er7';
import type { ErrorPlace } from '../read/message-parts';
import type { CheckCode, CheckFinding } from './finding';

export interface PlacedSegment extends Segment {
  /** Of this name, counted over the message from 1. */
  readonly occurrence: number;
}

/** One dose with all that is said of it. */
export interface DoseGroup {
  readonly orc?: PlacedSegment;
  readonly rxa?: PlacedSegment;
  readonly obx: readonly PlacedSegment[];
}

export interface MessageShape {
  readonly segments: readonly PlacedSegment[];
  readonly groups: readonly DoseGroup[];
  readonly findings: readonly CheckFinding[];
}

/** The place of a segment's field. */
export const placeOf = ({ name, occurrence }: PlacedSegment, field?: number, component?: number): ErrorPlace => ({
  segment: name,
  occurrence,
  ...(field === undefined ? {} : { field }),
  ...(component === undefined ? {} : { component }),
});

/** Their order before the first dose; IN1, IN2 and IN3 come again for each insurance. */
const headOrder: Readonly<Record<string, number>> = { MSH: 0, SFT: 1, PID: 2, PD1: 3, NK1: 4, PV1: 5, PV2: 6, GT1: 7, IN1: 8, IN2: 8, IN3: 8 };
/** Their order in the group of a dose; a note follows the observation that it is about. */
const groupOrder: Readonly<Record<string, number>> = { ORC: 0, TQ1: 1, TQ2: 1, RXA: 2, RXR: 3, OBX: 4, NTE: 4 };
const onlyOnce: ReadonlySet<string> = new Set(['MSH', 'PID', 'PD1', 'PV1', 'PV2', 'RXA', 'RXR']);

interface OpenGroup {
  orc?: PlacedSegment;
  rxa?: PlacedSegment;
  readonly obx: PlacedSegment[];
  readonly seen: Set<string>;
  step: number;
}

/** Puts the segments together and finds those that are missing or out of place. */
export function messageShape(segments: readonly Segment[]): MessageShape {
  const findings: CheckFinding[] = [];
  const find = (segment: PlacedSegment, code: CheckCode): unknown => findings.push({ place: placeOf(segment), rule: 'structure', code });
  const groups: OpenGroup[] = [];
  const placed = withOccurrences(segments);
  const headSeen = new Set<string>();
  let headStep = 0;
  let before: PlacedSegment | undefined;
  for (const segment of placed) {
    const { name } = segment;
    const head = headOrder[name];
    const step = groupOrder[name];
    if (head !== undefined) {
      if (groups.length > 0 || head < headStep || (onlyOnce.has(name) && headSeen.has(name))) find(segment, 'unexpected-segment');
      headStep = Math.max(headStep, head);
      headSeen.add(name);
    } else if (step === undefined || (name === 'NTE' && before?.name !== 'OBX')) {
      find(segment, 'unexpected-segment');
    } else {
      const last = groups[groups.length - 1];
      const isNext = last === undefined || name === 'ORC' || (name === 'RXA' && last.rxa !== undefined);
      const group: OpenGroup = isNext ? { obx: [], seen: new Set(), step: 0 } : last;
      if (isNext) groups.push(group);
      if (isNext && name !== 'ORC') find(segment, 'no-order');
      else if (step < group.step || (onlyOnce.has(name) && group.seen.has(name))) find(segment, 'unexpected-segment');
      put(group, segment, step);
    }
    before = segment;
  }
  if (!headSeen.has('PID')) findings.push({ place: { segment: 'PID', occurrence: 1 }, rule: 'structure', code: 'no-patient' });
  for (const { orc, rxa } of groups) if (orc !== undefined && rxa === undefined) find(orc, 'no-dose');
  return { segments: placed, groups, findings };
}

function put(group: OpenGroup, segment: PlacedSegment, step: number): void {
  group.step = Math.max(group.step, step);
  group.seen.add(segment.name);
  if (segment.name === 'ORC') group.orc = segment;
  if (segment.name === 'RXA') group.rxa ??= segment;
  if (segment.name === 'OBX') group.obx.push(segment);
}

function withOccurrences(segments: readonly Segment[]): readonly PlacedSegment[] {
  const counts = new Map<string, number>();
  return segments.map((segment) => {
    const occurrence = (counts.get(segment.name) ?? 0) + 1;
    counts.set(segment.name, occurrence);
    return { ...segment, occurrence };
  });
}
