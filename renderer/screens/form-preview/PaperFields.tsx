import { NativeSelect } from '@mantine/core';
import type { PrinterOptions, PrintPaper } from '../../../shared/domain/printing';
import { mediaName, paperName, sidesName, trayName } from './paper-words';
import { words } from './words';

interface PaperFieldsProps {
  readonly options: PrinterOptions;
  readonly paper: PrintPaper;
  readonly onChange: (paper: PrintPaper) => void;
  readonly usualPaper?: string | undefined;
  readonly isReadOnly?: boolean;
}

type Field = keyof PrintPaper;

/** Paper, kind of paper, tray and sides: each where the printer lets one choose, and "as usual" first. */
export function PaperFields({ options, paper, usualPaper = words.usual.paper, onChange, isReadOnly = false }: PaperFieldsProps) {
  const fields: readonly { readonly field: Field; readonly choices: readonly string[]; readonly nameOf: (choice: string) => string }[] = [
    { field: 'paper', choices: options.papers, nameOf: paperName },
    { field: 'media', choices: options.media, nameOf: mediaName },
    { field: 'tray', choices: options.trays, nameOf: trayName },
    { field: 'sides', choices: options.sides, nameOf: (choice) => sidesName[options.sides.find((one) => one === choice) ?? 'one-sided'] },
  ];
  const choose = (field: Field, value: string): void => {
    const { [field]: _before, ...rest } = paper;
    const sides = options.sides.find((one) => one === value);
    if (value === '') onChange(rest);
    else if (field !== 'sides') onChange({ ...rest, [field]: value });
    else onChange(sides === undefined ? rest : { ...rest, sides });
  };
  return (
    <>
      {fields
        .filter(({ choices }) => choices.length > 0)
        .map(({ field, choices, nameOf }) => (
          <NativeSelect key={field} label={words.paperFields[field]} value={paper[field] ?? ''} disabled={isReadOnly} onChange={(event) => choose(field, event.currentTarget.value)}>
            <option value="">{field === 'paper' ? usualPaper : words.usual[field]}</option>
            {choices.map((choice) => (
              <option key={choice} value={choice}>
                {nameOf(choice)}
              </option>
            ))}
          </NativeSelect>
        ))}
    </>
  );
}
