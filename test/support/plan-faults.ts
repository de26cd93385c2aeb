/** What is wrong with a planned page, found without drawing it. */
import type { Box, PagePlan } from '../../shared/forms/page-plan';

const rounding = 0.01;
const overlap = (a: Box, b: Box): boolean =>
  a.x + a.width > b.x + rounding && b.x + b.width > a.x + rounding && a.y + a.height > b.y + rounding && b.y + b.height > a.y + rounding;

/** What of a plan is wrong: a line outside its box, boxes on one another or on ink, anything in the printer's margin. */
export function faultsOf(plan: PagePlan): readonly string[] {
  const texts = plan.items.filter((item) => item.kind === 'text');
  const faults: string[] = [];
  for (const item of texts) {
    const { leading, lines, ascent, descent } = item.text;
    lines.forEach((line, index) => {
      const baseline = item.box.y + item.baseline + index * leading;
      const isInside =
        line.width <= item.box.width + rounding &&
        baseline - ascent >= item.box.y - rounding &&
        baseline + descent <= item.box.y + item.box.height + rounding;
      if (!isInside) faults.push(`a line of ${item.field} leaves its box`);
    });
  }
  texts.forEach((a, index) => {
    if (texts.slice(index + 1).some((b) => overlap(a.box, b.box))) faults.push(`${a.field} lies on another text`);
    if (plan.items.some((b) => b.kind === 'ink' && overlap(a.box, b.box))) faults.push(`${a.field} lies on a rule`);
  });
  const page: Box = { x: 36, y: 24, width: plan.width - 72, height: plan.height - 48 };
  for (const { box } of plan.items) {
    if (box.x < page.x || box.y < page.y || box.x + box.width > page.x + page.width || box.y + box.height > page.y + page.height) faults.push('something stands in the margin');
  }
  return faults;
}
