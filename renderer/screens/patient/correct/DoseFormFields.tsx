import { Checkbox, NativeSelect, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import type { CodeTables } from '../../../../shared/codes/code-tables';
import type { CalendarDate } from '../../../../shared/domain/calendar-date';
import type { PartialDoseLine } from '../../../../shared/domain/dose-checks/dose-line';
import type { DoseField } from '../../../../shared/domain/dose-checks/findings';
import { eligibilityCode, refusalReason, routeCode, siteCode, sourceCode } from '../../../../shared/domain/immunization';
import { DateField } from '../../../components/DateField';
import { eligibilityWords, refusalWords, routeWords, siteWords, sourceWords, type CodeWords } from '../../../components/dose-code-words';
import { VaccinePicker } from '../../../components/VaccinePicker';
import { fieldWords, words } from '../words';
import classes from './correct.module.css';
import { withVis, type DateKey, type DoseForm } from './dose-form';
import { VisFields } from './VisFields';

interface DoseFormFieldsProps {
  readonly form: DoseForm;
  readonly onChange: (form: DoseForm) => void;
  readonly onUnreadable: (key: DateKey, isUnreadable: boolean) => void;
  readonly errorOf: (field: DoseField) => string | undefined;
  readonly amountError: string | undefined;
  readonly tables: CodeTables;
  readonly today: CalendarDate;
  readonly firstId: string;
}

const text = words.correction;
/** Current and historical may be taken for each other; a refusal is something else. */
const kindsOf = (kind: PartialDoseLine['kind']): readonly PartialDoseLine['kind'][] => (kind === 'refusal' ? ['refusal'] : ['current', 'historical']);

/** Every field of a dose, those of its kind. */
export function DoseFormFields(props: DoseFormFieldsProps) {
  const { form, onChange, onUnreadable, errorOf, amountError, tables, today, firstId } = props;
  const { line } = form;
  const set = (change: Partial<PartialDoseLine>): void => onChange({ ...form, line: { ...line, ...change } });
  const isGiven = line.kind !== 'refusal';
  const day = (key: 'date' | 'lotExpires', label: string, aheadYears: number) => (
    <DateField
      id={key === 'date' ? firstId : undefined}
      className={classes.field}
      label={label}
      value={line[key]}
      today={today}
      aheadYears={aheadYears}
      error={errorOf(key)}
      onChange={(value) => set({ [key]: value })}
      onUnreadable={(isUnreadable) => onUnreadable(key, isUnreadable)}
    />
  );
  const choice = <C extends string>(label: string, value: C | undefined, codes: readonly C[], names: Readonly<Record<C, CodeWords>>, choose: (code: C | undefined) => void, error?: string) => (
    <NativeSelect
      className={classes.field}
      label={label}
      value={value ?? ''}
      error={error}
      onChange={(event) => choose(codes.find((code) => code === event.currentTarget.value))}
    >
      <option value="">{text.choose}</option>
      {codes.map((code) => (
        <option key={code} value={code}>
          {names[code].whole}
        </option>
      ))}
    </NativeSelect>
  );

  return (
    <div className={classes.fields}>
      {kindsOf(line.kind).length > 1 && (
        <NativeSelect
          className={classes.field}
          label={text.kind}
          value={line.kind}
          onChange={(event) => set({ kind: kindsOf(line.kind).find((kind) => kind === event.currentTarget.value) ?? line.kind })}
        >
          {kindsOf(line.kind).map((kind) => (
            <option key={kind} value={kind}>
              {text.kinds[kind]}
            </option>
          ))}
        </NativeSelect>
      )}
      {day('date', fieldWords.date, 0)}
      <div className={classes.vaccine}>
        <VaccinePicker
          label={text.vaccine}
          tables={tables}
          purpose={line.kind}
          error={errorOf('cvx')}
          value={line.cvx === undefined ? undefined : { cvx: line.cvx, ...(line.product === undefined ? {} : { product: line.product }) }}
          onChange={(picked) => set({ cvx: picked?.cvx, product: picked?.product, ...(picked?.mvx === undefined ? {} : { mvx: picked.mvx }) })}
        />
      </div>
      {isGiven && (
        <>
          <Maker line={line} tables={tables} error={errorOf('mvx')} onChoose={(mvx) => set({ mvx })} />
          <Text label={fieldWords.lot} value={line.lot} longest={30} error={errorOf('lot')} onType={(lot) => set({ lot })} />
          {day('lotExpires', fieldWords.lotExpires, 10)}
          {choice(fieldWords.site, line.site, siteCode.options, siteWords, (site) => set({ site }), errorOf('site'))}
          {choice(fieldWords.route, line.route, routeCode.options, routeWords, (route) => set({ route }))}
        </>
      )}
      {line.kind === 'current' && (
        <>
          <TextInput
            className={classes.field}
            label={text.amount}
            value={form.amount}
            error={amountError}
            maxLength={8}
            inputMode="decimal"
            autoComplete="off"
            onChange={(event) => onChange({ ...form, amount: event.currentTarget.value })}
          />
          {choice(fieldWords.eligibility, line.eligibility, eligibilityCode.options, eligibilityWords, (eligibility) => set({ eligibility }), errorOf('eligibility'))}
        </>
      )}
      {line.kind === 'historical' && choice(fieldWords.source, line.source, sourceCode.options, sourceWords, (source) => set({ source }), errorOf('source'))}
      {isGiven && (
        <>
          <Text label={text.giverName} value={line.givenBy?.name} longest={80} error={errorOf('givenBy.name')} onType={(name) => set({ givenBy: { ...line.givenBy, name } })} />
          <Text label={text.giverTitle} value={line.givenBy?.title} longest={40} error={errorOf('givenBy.title')} onType={(title) => set({ givenBy: { ...line.givenBy, title } })} />
        </>
      )}
      {line.kind === 'refusal' && choice(fieldWords.refusalReason, line.reason, refusalReason.options, refusalWords, (reason) => set({ reason }), errorOf('reason'))}
      {line.kind === 'refusal' && line.reason === '02' && (
        <Text label={fieldWords.refusalText} value={line.reasonText} longest={200} error={errorOf('reasonText')} onType={(reasonText) => set({ reasonText })} />
      )}
      <Text label={fieldWords.note} value={line.note} longest={400} error={undefined} onType={(note) => set({ note })} />
      {line.kind === 'current' && (
        <>
          <Checkbox className={classes.check} label={text.isPartial} checked={line.isPartial === true} onChange={(event) => set({ isPartial: event.currentTarget.checked || undefined })} />
          <VisFields
            sheets={line.vis ?? []}
            cvx={line.cvx}
            date={line.date}
            tables={tables}
            today={today}
            error={errorOf('vis')}
            onChange={(place, vis) => onChange({ ...form, line: withVis(line, place, vis) })}
            onUnreadable={onUnreadable}
          />
        </>
      )}
    </div>
  );
}

interface TextProps {
  readonly label: string;
  readonly value: string | undefined;
  readonly longest: number;
  readonly error: string | undefined;
  /** Undefined: the field was emptied. */
  readonly onType: (value: string | undefined) => void;
}

function Text({ label, value, longest, error, onType }: TextProps) {
  return (
    <TextInput
      className={classes.field}
      label={label}
      value={value ?? ''}
      maxLength={longest}
      error={error}
      autoComplete="off"
      spellCheck={false}
      onChange={(event) => onType(event.currentTarget.value === '' ? undefined : event.currentTarget.value)}
    />
  );
}

interface MakerProps {
  readonly line: PartialDoseLine;
  readonly tables: CodeTables;
  readonly error: string | undefined;
  readonly onChoose: (mvx: string | undefined) => void;
}

function Maker({ line, tables, error, onChoose }: MakerProps): ReactNode {
  const makers = line.cvx === undefined ? [] : tables.manufacturersFor(line.cvx);
  const isListed = line.mvx === undefined || makers.some(({ mvx }) => mvx === line.mvx);
  return (
    <NativeSelect className={classes.field} label={fieldWords.mvx} value={line.mvx ?? ''} error={error} onChange={(event) => onChoose(event.currentTarget.value || undefined)}>
      <option value="">{text.choose}</option>
      {!isListed && <option value={line.mvx}>{tables.manufacturer(line.mvx ?? '')?.name ?? line.mvx}</option>}
      {makers.map(({ mvx, name }) => (
        <option key={mvx} value={mvx}>
          {name}
        </option>
      ))}
    </NativeSelect>
  );
}
