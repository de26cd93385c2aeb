import { Checkbox, SegmentedControl } from '@mantine/core';
import { useId, useRef, useState, type MouseEvent, type ReactNode } from 'react';
import { useLocation } from 'react-router';
import { formatDate } from '../../../../shared/domain/calendar-date';
import type { DoseId } from '../../../../shared/domain/ids';
import { siteWords } from '../../../components/dose-code-words';
import { KeyHint } from '../../../components/KeyHint';
import { ReportingClockText } from '../../../components/ReportingClockText';
import { useLines } from '../../../components/use-lines';
import { familyWords } from '../../../components/vaccine-family-words';
import { useCodeTables } from '../../../state/desk-context';
import { usePageKeys } from '../../../state/page-keys';
import { readDoseToMend } from '../../../state/routes';
import { useLocalNow } from '../../../state/today';
import { useOpenRecord } from '../open-chart';
import { words } from '../words';
import { DoseDetails } from './DoseDetails';
import { useDoseWorth } from './use-dose-worth';
import { KindMark, kindOfShot, ShotCell, WorthMark } from './ShotCell';
import classes from './shots.module.css';
import { shotsByDate, shotsByFamily, shotsOf, type DateRow, type FamilyRow, type Shot } from './shots-table';

type View = 'vaccine' | 'date';

/** Which dose is open, in which row: a combination stands in several. */
interface OpenShot {
  readonly dose: DoseId;
  readonly row: string;
}

/** The first row of the dose that a person came to mend. */
function rowToOpen(shots: readonly Shot[], dose: DoseId | undefined): OpenShot | undefined {
  const [row] = shotsByFamily(shots).filter(({ shots: some }) => some.some((shot) => shot.dose.id === dose));
  return dose === undefined || row === undefined ? undefined : { dose, row: row.family };
}

/** What opens below the edge of the window comes into it. */
const reveal = (element: HTMLElement | null): void => element?.scrollIntoView({ block: 'nearest' });

/** All shots of the record: by vaccine family or by date. A dose opens in place. */
export function ShotsCard() {
  const { chart } = useOpenRecord();
  const titleId = useId();
  const tables = useCodeTables();
  const now = useLocalNow();
  const [view, setView] = useState<View>('vaccine');
  const [showsVoided, setShowsVoided] = useState(false);
  const shots = shotsOf(chart, tables, now, showsVoided);
  const toMend = readDoseToMend(useLocation().state);
  const [open, setOpen] = useState(() => rowToOpen(shots, toMend));
  const voided = chart.doses.filter((dose) => dose.voided !== undefined).length;
  const worth = useDoseWorth();
  const { ref, onKeyDown, onFocus } = useLines(shots.length);
  usePageKeys([
    { key: 'v', label: words.shots.switchView, run: () => setView(view === 'date' ? 'vaccine' : 'date') },
    { key: 'i', label: words.shots.showVoidedKey, run: () => setShowsVoided(!showsVoided), isOff: voided === 0 },
  ]);
  const isOpen = (shot: Shot, row: string): boolean => open?.dose === shot.dose.id && open.row === row;
  const opener = useRef<HTMLElement>(null);
  const toggle = (shot: Shot, row: string) => (event: MouseEvent<HTMLElement>) => {
    opener.current = event.currentTarget;
    setOpen(isOpen(shot, row) ? undefined : { dose: shot.dose.id, row });
  };
  const close = (): void => {
    setOpen(undefined);
    opener.current?.focus();
  };
  const opened = (row: string, among: readonly Shot[]) => {
    const shot = open?.row === row ? among.find((one) => one.dose.id === open.dose) : undefined;
    return (
      shot && (
        <div ref={reveal}>
          <DoseDetails key={shot.dose.id} shot={shot} isToMend={shot.dose.id === toMend} onClose={close} />
        </div>
      )
    );
  };

  return (
    <section className={classes.card} aria-labelledby={titleId}>
      <div className={classes.head}>
        <h2 className={classes.title} id={titleId}>
          {words.shots.title}
        </h2>
        {voided > 0 && (
          <>
            <Checkbox size="xs" label={words.shots.showVoided(voided)} checked={showsVoided} onChange={(event) => setShowsVoided(event.currentTarget.checked)} />
            <KeyHint k="i" />
          </>
        )}
        <SegmentedControl
          size="xs"
          aria-label={words.shots.viewLabel}
          value={view}
          onChange={(value) => setView(value === 'date' ? 'date' : 'vaccine')}
          data={[
            { value: 'vaccine', label: words.shots.views.vaccine },
            { value: 'date', label: words.shots.views.date },
          ]}
        />
        <KeyHint k="v" />
      </div>
      {shots.length === 0 && (
        <div className={classes.empty}>
          <p className={classes.emptyTitle}>{words.shots.empty.title}</p>
          <p>{words.shots.empty.text}</p>
        </div>
      )}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the arrow keys of the buttons inside, each a control of its own */}
      <div ref={ref} role="group" aria-labelledby={titleId} onKeyDown={onKeyDown} onFocus={onFocus}>
        {view === 'vaccine'
          ? shotsByFamily(shots).map((row) => (
              <FamilyLine key={row.family} row={row} worth={worth} isOpen={isOpen} toggle={toggle} opened={opened(row.family, row.shots)} />
            ))
          : shotsByDate(shots).map((row) => <DateLines key={row.date} row={row} worth={worth} isOpen={isOpen} toggle={toggle} opened={(shot) => opened(shot.dose.id, [shot])} />)}
      </div>
    </section>
  );
}

interface RowProps<R> {
  readonly row: R;
  readonly worth: ReturnType<typeof useDoseWorth>;
  readonly isOpen: (shot: Shot, row: string) => boolean;
  readonly toggle: (shot: Shot, row: string) => (event: MouseEvent<HTMLElement>) => void;
}

function FamilyLine({ row, worth, isOpen, toggle, opened }: RowProps<FamilyRow> & { readonly opened: ReactNode }) {
  const { label, plain } = familyWords(row.family);
  return (
    <div className={classes.family}>
      <div className={classes.familyRow}>
        <h3 className={classes.familyName} title={plain}>
          <span>{label}</span>
          {plain !== undefined && <span className={classes.plain}>{plain}</span>}
        </h3>
        <div className={classes.cells}>
          {row.shots.map((shot) => (
            <ShotCell key={shot.dose.id} shot={shot} worth={worth(shot.dose.id)} isOpen={isOpen(shot, row.family)} onToggle={toggle(shot, row.family)} />
          ))}
        </div>
      </div>
      {opened}
    </div>
  );
}

function DateLines({ row, worth, isOpen, toggle, opened }: RowProps<DateRow> & { readonly opened: (shot: Shot) => ReactNode }) {
  return (
    <>
      {row.shots.map((shot) => {
        const { fields, voided } = shot.dose;
        const lot = fields.kind === 'refusal' ? undefined : fields.lot;
        const site = fields.kind === 'refusal' ? undefined : fields.site;
        const worthless = worth(shot.dose.id);
        return (
          <div key={shot.dose.id} className={classes.family}>
            <button
              type="button"
              className={classes.dateRow}
              data-line={shot.vaccine}
              data-voided={voided !== undefined || undefined}
              aria-expanded={isOpen(shot, shot.dose.id)}
              onClick={toggle(shot, shot.dose.id)}
            >
              <span className={classes.date}>{formatDate(fields.date)}</span>
              <span className={classes.vaccine}>{shot.vaccine}</span>
              <span className={classes.kind}>
                <KindMark shot={shot} /> {kindOfShot(shot)} {worthless && <WorthMark worth={worthless} />}
              </span>
              <span>{lot ?? ''}</span>
              <span>{site === undefined ? '' : siteWords[site].whole}</span>
              <Registry shot={shot} />
            </button>
            {opened(shot)}
          </div>
        );
      })}
    </>
  );
}

function Registry({ shot }: { readonly shot: Shot }) {
  switch (shot.reporting.state) {
    case 'not-asked':
      return <span />;
    case 'reported':
      return <span>{words.shots.reported}</span>;
    case 'sent':
    case 'unknown':
    case 'rejected':
      return <span>{words.shots.states[shot.reporting.state]}</span>;
    case 'waiting':
      return <span className={classes.quiet}>{words.shots.waiting}</span>;
    case 'counting':
      return <ReportingClockText clock={shot.reporting.clock} />;
  }
}
