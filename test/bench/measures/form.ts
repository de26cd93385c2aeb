/** Making one objection form's bytes in the window, beside a blank page with one embedded font. */
import { launchDesk } from '../../journeys/support/launch';
import { figure, type Figure, type Measure } from '../figure';
import { bringIn } from '../in-window';
import { machine } from '../runtime';
import { median, percentile, rounded } from '../statistics';

const count = 60;

export const formMaking: Measure = { names: ['form'], run: measureForm };

async function measureForm(): Promise<readonly Figure[]> {
  const desk = await launchDesk();
  try {
    await bringIn(desk.window, 'forms');
    const { first, forms, blanks } = await desk.window.evaluate((wanted) => globalThis.bench.forms.timeForms(wanted), count);
    return [
      figure('form', 'ms', median(forms), median(blanks), {
        ...machine(),
        forms: count,
        p95: rounded(percentile(forms, 0.95)),
        firstAfterStart: rounded(first),
        reference: 'a blank page with one embedded font by the same library',
      }),
    ];
  } finally {
    await desk.close();
  }
}
