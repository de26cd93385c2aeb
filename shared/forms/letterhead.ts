/** The head of a form: the practice as on its own letters, its MIIS site PIN beside it, a heavy rule below. */
import { column, placeColumn, style, type FormJob } from './form-page';
import { mm, rule } from './page-plan';
import type { ReadyText, Typesetter } from './set-text';
import { fillTemplate } from './sharing-form-wording';
import type { Block } from './stack-blocks';

const pin = { width: 118, x: column.x + column.width - 118 };
const practiceWidth = column.width - pin.width - 16;
const label = style(7.5, 6.5, 1);
/** What the record does not say is written here by hand. */
const handHeight = mm(7.5);

/** The letterhead as a block; places that the practice's record leaves empty are labelled for the hand. */
export function letterhead({ input, wording, setter }: FormJob): Block {
  const { practice } = input;
  const unnamed = setter.fit('wording', wording.practice.unnamed, 'regular', practiceWidth, [label]);
  const lines = practice.name === undefined ? [unnamed] : practiceLines(practice.name, practice, wording.practice.phone, setter);
  const pinLabel = setter.fit('wording', wording.practice.sitePin, 'regular', pin.width, [label]);
  const pinText = practice.sitePin === undefined ? undefined : setter.fit('site-pin', practice.sitePin, 'bold', pin.width, [style(12.5, 8, 1), style(8, 8, 2)]);
  const height = Math.max(
    lines.reduce((sum, line) => sum + line.height, 0) + (practice.name === undefined ? handHeight : 0),
    pinLabel.height + (pinText?.height ?? handHeight),
  );
  return {
    height: height + 6 + 1.5,
    draw: (y) => [
      ...placeColumn(setter, lines, column.x, y, practiceWidth),
      setter.place(pinLabel, { x: pin.x, y, width: pin.width, height: pinLabel.height }, 'right'),
      pinText
        ? setter.place(pinText, { x: pin.x, y: y + pinLabel.height, width: pin.width, height: pinText.height }, 'right')
        : rule(pin.x + 20, y + height, pin.width - 20),
      rule(column.x, y + height + 6, column.width, 1.5),
    ],
  };
}

function practiceLines(name: string, practice: FormJob['input']['practice'], phoneWords: string, setter: Typesetter): readonly ReadyText[] {
  const fit = (field: ReadyText['field'], text: string, mostLines: number): ReadyText =>
    setter.fit(field, text, 'regular', practiceWidth, [style(9, 8, 1), style(9, 8, mostLines)]);
  return [
    setter.fit('practice-name', name, 'bold', practiceWidth, [style(12.5, 10, 1), style(11, 8.5, 2)]),
    ...(practice.address === undefined ? [] : [fit('practice-address', practice.address, 4)]),
    ...(practice.phone === undefined ? [] : [fit('practice-phone', fillTemplate(phoneWords, { phone: practice.phone }), 2)]),
  ];
}
