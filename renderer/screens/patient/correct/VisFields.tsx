import { ActionIcon, Button, NativeSelect } from '@mantine/core';
import { Plus, X } from 'lucide-react';
import type { CodeTables, VisEdition } from '../../../../shared/codes/code-tables';
import { formatDate, parseIsoDate, type CalendarDate } from '../../../../shared/domain/calendar-date';
import type { PartialVisGiven } from '../../../../shared/domain/dose-checks/dose-line';
import { DateField } from '../../../components/DateField';
import { words } from '../words';
import classes from './correct.module.css';
import type { DateKey } from './dose-form';

const mostVis = 6;

interface VisFieldsProps {
  readonly sheets: readonly PartialVisGiven[];
  readonly cvx: string | undefined;
  readonly date: CalendarDate | undefined;
  readonly tables: CodeTables;
  readonly today: CalendarDate;
  readonly error: string | undefined;
  readonly onChange: (place: number, vis: PartialVisGiven | undefined) => void;
  readonly onUnreadable: (key: DateKey, isUnreadable: boolean) => void;
}

const keyOf = ({ document, edition }: PartialVisGiven): string => (document === undefined || edition === undefined ? '' : `${document} ${edition}`);

/** Every edition of the documents that go with the vaccine, and of those that were handed out whatever the tables say; the latest first. */
function editionsFor(cvx: string | undefined, sheets: readonly PartialVisGiven[], tables: CodeTables): readonly VisEdition[] {
  const named = cvx === undefined ? [] : [...tables.visFor(cvx), ...tables.visInsteadFor(cvx)].map(({ document }) => document);
  const documents = new Set([...named, ...sheets.flatMap(({ document }) => document ?? [])]);
  return tables.visEditions.filter(({ document }) => documents.has(document)).sort((a, b) => b.edition.localeCompare(a.edition) || a.name.localeCompare(b.name));
}

/** The Vaccine Information Statements that were handed out: which edition, on which day. */
export function VisFields({ sheets, cvx, date, tables, today, error, onChange, onUnreadable }: VisFieldsProps) {
  const text = words.correction;
  const editions = editionsFor(cvx, sheets, tables);
  return (
    <>
      {sheets.map((sheet, place) => (
        <div key={place} className={classes.vis}>
          <NativeSelect
            className={classes.visName}
            label={text.vis(place + 1)}
            value={keyOf(sheet)}
            error={place === 0 ? error : undefined}
            onChange={(event) => {
              const [document, edition] = event.currentTarget.value.split(' ');
              const day = edition === undefined ? undefined : parseIsoDate(edition);
              onChange(place, { ...sheet, document: document || undefined, edition: day });
            }}
          >
            <option value="">{text.choose}</option>
            {!editions.some((one) => keyOf(one) === keyOf(sheet)) && keyOf(sheet) !== '' && <option value={keyOf(sheet)}>{keyOf(sheet)}</option>}
            {editions.map((one) => (
              <option key={keyOf(one)} value={keyOf(one)}>
                {one.name}, {formatDate(one.edition)}
              </option>
            ))}
          </NativeSelect>
          <DateField
            className={classes.field}
            label={text.visGivenOn(place + 1)}
            value={sheet.givenOn}
            today={today}
            onChange={(givenOn) => onChange(place, { ...sheet, givenOn })}
            onUnreadable={(isUnreadable) => onUnreadable(`vis.${place}`, isUnreadable)}
          />
          <ActionIcon className={classes.remove} variant="subtle" color="gray" aria-label={text.removeVis(place + 1)} onClick={() => onChange(place, undefined)}>
            <X size={16} aria-hidden="true" />
          </ActionIcon>
        </div>
      ))}
      {sheets.length < mostVis && (
        <Button
          className={classes.add}
          variant="subtle"
          size="compact-sm"
          leftSection={<Plus size={14} aria-hidden="true" />}
          onClick={() => onChange(sheets.length, { givenOn: sheets[0]?.givenOn ?? date })}
        >
          {text.addVis}
        </Button>
      )}
      {sheets.length === 0 && error !== undefined && (
        <p className={classes.error} role="alert">
          {error}
        </p>
      )}
    </>
  );
}
