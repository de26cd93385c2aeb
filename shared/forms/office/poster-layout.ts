/** The poster for the waiting room: what the MIIS is and how to object, read from two steps away. One page, Letter or Tabloid. */
import { fail, type Result } from '../../result';
import type { FormError } from '../form-error';
import type { TextStyle } from '../fit-text';
import { frame, type PageItem, type PagePlan } from '../page-plan';
import { letterPage, tabloidPage } from '../page-size';
import { planPages, roomOf } from '../plan-pages';
import type { Typesetter } from '../set-text';
import { drawStack, gap, stackHeight, type Block } from '../stack-blocks';
import { fitWords, paragraph, sideBySide, style, textBlock, type ColumnJob, type Words } from '../text-blocks';
import { fillTemplate } from '../wording-parts';
import type { PosterInput } from './office-input';
import { commonId, line, notIssued, officeFrame, officeJob, unbroken, withPractice, type OfficeJob } from './office-page';
import type { OfficeWording } from './office-wording';

interface PosterJob extends OfficeJob<PosterInput> {
  /** Sizes in points of a Letter page with air, times this. */
  readonly scale: number;
}

/** From the most wanted to the last resort: a practice with a long name has a poster in smaller letters, and one page all the same. */
const densities = [1, 0.94, 0.88, 0.8];

/** Large letters stand closer than those of a text. */
const large = (size: number, smallest: number, mostLines: number): TextStyle => ({ ...style(size, smallest, mostLines), leading: 1.2 });

/** Plans the poster. Without a practice's name or phone the words do without. */
export function layOutPoster(input: PosterInput, wording: OfficeWording, setter: Typesetter): Result<readonly PagePlan[], FormError> {
  const size = input.paper === 'letter' ? letterPage : tabloidPage;
  const job = officeJob(input, wording, setter, size);
  const { version } = wording.poster;
  const page = officeFrame(job, size, version, commonId(`poster-${input.paper}`, version));
  for (const density of densities) {
    const blocks = posterBlocks({ ...job, scale: (density * size.width) / letterPage.width });
    if (setter.problems.length > 0 || stackHeight(blocks) <= roomOf(page)) return planPages(blocks, page, setter);
  }
  return fail({ code: 'too-long', field: setter.highest() });
}

function posterBlocks(job: PosterJob): readonly Block[] {
  const { setter, wording, scale: s } = job;
  const { poster } = wording;
  return [
    gap(4 * s, 1),
    textBlock(job, setter.fit('wording', wording.registry, 'regular', job.column.width, [style(13 * s, 9 * s, 2)])),
    gap(3 * s, 1, 12 * s),
    textBlock(job, setter.fit('wording', poster.title, 'bold', job.column.width, [large(46 * s, 30 * s, 2), large(34 * s, 22 * s, 3)])),
    gap(6 * s, 1, 16 * s),
    line(job, 3 * s),
    gap(9 * s, 2, 30 * s),
    paragraph(job, withPractice(job, poster.lead), { size: 16 * s }),
    gap(11 * s, 3, 40 * s),
    reasons(job),
    gap(11 * s, 3, 40 * s),
    objecting(job),
    gap(9 * s, 3, 40 * s),
    ask(job),
    gap(4 * s, 2),
    notIssued(job),
  ];
}

function reasons(job: PosterJob): Block {
  const { columns } = job.wording.poster;
  return sideBySide(job, columns.length, 24 * job.scale, (column, index) => {
    const one = columns[index];
    if (!one) return [];
    return [
      textBlock(column, job.setter.fit('wording', one.heading, 'bold', column.column.width, [style(18 * job.scale, 13 * job.scale, 2)])),
      gap(3 * job.scale),
      ...points(column, one.points, 14 * job.scale, () => undefined),
    ];
  });
}

/** A heavy frame around how to object. */
function objecting(job: PosterJob): Block {
  const { objecting: words } = job.wording.poster;
  const s = job.scale;
  const pad = 14 * s;
  const inner: ColumnJob = { setter: job.setter, column: { x: job.column.x + pad, width: job.column.width - 2 * pad } };
  const blocks = [
    gap(9 * s),
    textBlock(inner, job.setter.fit('wording', words.heading, 'bold', inner.column.width, [style(22 * s, 16 * s, 1), style(18 * s, 14 * s, 2)])),
    gap(5 * s),
    ...points(inner, words.steps, 15 * s, (index) => `${index + 1}`),
    gap(5 * s),
    paragraph(inner, words.after, { size: 12.5 * s }),
    gap(11 * s),
  ];
  return {
    height: stackHeight(blocks),
    draw: (y, height) => [...frame({ x: job.column.x, y, width: job.column.width, height }, 2.5 * s), ...drawStack(blocks, y, y + height)],
  };
}

/** Points of a list, each behind a square or behind its number. */
function points({ setter, column }: ColumnJob, items: readonly string[], size: number, numberOf: (index: number) => string | undefined): readonly Block[] {
  const indent = size * 1.35;
  const inner = { x: column.x + indent, width: column.width - indent };
  return items.map((item, index): Block => {
    const ready = fitWords(setter, item, inner.width, { size });
    const number = numberOf(index);
    const mark = number === undefined ? undefined : fitWords(setter, number, indent, { size, weight: 'bold' });
    const square = size * 0.32;
    return {
      height: ready.height + size * 0.3,
      draw: (y): readonly PageItem[] => [
        mark
          ? setter.place(mark, { x: column.x, y, width: indent, height: mark.height })
          : { kind: 'ink', box: { x: column.x + 1, y: y + (ready.fitted.leading * 0.52 - square / 2), width: square, height: square } },
        setter.place(ready, { ...inner, y, height: ready.height }),
      ],
    };
  });
}

function ask(job: PosterJob): Block {
  const { poster } = job.wording;
  const { phone } = job.input.practice;
  const text: Words = phone === undefined ? poster.ask : { field: 'practice-phone', text: fillTemplate(poster.askByPhone, { phone: unbroken(phone) }) };
  return paragraph(job, text, { size: 16 * job.scale, weight: 'bold' });
}
