/** The head of a form: the practice as on its own letters, its MIIS site PIN beside it, a heavy rule below. */
import { placeColumn } from './form-page';
import { mm, rule } from './page-plan';
import type { ReadyText, Typesetter } from './set-text';
import type { SharingFormInput } from './sharing-form-input';
import type { SharingFormWording } from './sharing-form-wording';
import type { Block } from './stack-blocks';
import { style, type ColumnJob } from './text-blocks';
import { fillTemplate } from './wording-parts';

const pinWidth = 118;
export type Practice = SharingFormInput['practice'];

const label = style(7.5, 6.5, 1);
/** What the record does not say is written here by hand. */
const handHeight = mm(7.5);

/** The letterhead as a block; places that the practice's record leaves empty are labelled for the hand. */
export function letterhead({ setter, column }: ColumnJob, practice: Practice, words: SharingFormWording['practice']): Block {
  const pin = { width: pinWidth, x: column.x + column.width - pinWidth };
  const practiceWidth = column.width - pinWidth - 16;
  const unnamed = setter.fit('wording', words.unnamed, 'regular', practiceWidth, [label]);
  const lines = practice.name === undefined ? [unnamed] : practiceLines(practice.name, practice, words.phone, { setter, width: practiceWidth });
  const pinLabel = setter.fit('wording', words.sitePin, 'regular', pin.width, [label]);
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

function practiceLines(name: string, practice: Practice, phoneWords: string, { setter, width }: { readonly setter: Typesetter; readonly width: number }): readonly ReadyText[] {
  const fit = (field: ReadyText['field'], text: string, mostLines: number): ReadyText =>
    setter.fit(field, text, 'regular', width, [style(9, 8, 1), style(9, 8, mostLines)]);
  return [
    setter.fit('practice-name', name, 'bold', width, [style(12.5, 10, 1), style(11, 8.5, 2)]),
    ...(practice.address === undefined ? [] : [fit('practice-address', practice.address, 4)]),
    ...(practice.phone === undefined ? [] : [fit('practice-phone', fillTemplate(phoneWords, { phone: practice.phone }), 2)]),
  ];
}
