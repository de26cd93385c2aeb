import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useNavigate } from 'react-router';
import type { DuplicateChoice } from '../../../shared/import/import-plan';
import { ErrorNote } from '../../components/ErrorNote';
import { KeyHint } from '../../components/KeyHint';
import { PageTitle } from '../../components/PageTitle';
import { importIdOf, planImport } from '../../data/import/run-import';
import { usePractice, useRecords } from '../../state/desk-context';
import { usePageKeys } from '../../state/page-keys';
import { routes } from '../../state/routes';
import { Columns } from './Columns';
import { LeftOut } from './LeftOut';
import classes from './import-list.module.css';
import { Lists } from './Lists';
import { Review } from './Review';
import { useImport } from './use-import';
import { useListFile } from './use-list-file';
import { words } from './words';

/** Brings the patients of another program in: the file, its columns, what will be done, who may be here already, and the doing. */
export function ImportScreen() {
  const navigate = useNavigate();
  const records = useRecords();
  const list = useListFile();
  const work = useImport();
  const [choices, setChoices] = useState<ReadonlyMap<number, DuplicateChoice>>(new Map());
  const imports = usePractice()?.imports;
  const id = useMemo(() => list.file && importIdOf(list.file.sha256, imports ?? []), [list.file, imports]);
  const plan = useMemo(() => (id !== undefined && list.content && list.content.missing.length === 0 ? planImport(records, id, list.content.people) : undefined), [records, id, list.content]);
  const choose = async (): Promise<void> => {
    setChoices(new Map());
    work.forget();
    await list.choose();
  };
  const decided = plan ? plan.review.filter(({ person }) => (choices.get(person.line)?.is ?? 'leave-out') !== 'leave-out').length : 0;
  const count = plan ? plan.fresh.length + plan.known.length + decided : 0;
  const run = async (): Promise<void> => {
    if (id === undefined || plan === undefined || list.file === undefined || list.content === undefined) return;
    if (await work.run({ id, file: list.file, plan, choices, columns: list.content.columns })) list.forget();
  };
  usePageKeys([
    { key: 'f', label: words.choose, run: () => void choose(), isOff: work.isBusy },
    { key: 'ctrl+enter', label: words.run(count), run: () => void run(), isOff: work.isBusy || count === 0 },
    { key: 'escape', label: words.back, run: () => void navigate(routes.patients), isOff: work.isBusy },
  ]);
  const { content } = list;
  const linesLeftOut = new Set((content?.leftOut ?? []).flatMap((one) => ('shot' in one ? [] : [one.line]))).size;
  const shotsLeftOut = (content?.leftOut ?? []).filter((one) => 'shot' in one).length;
  return (
    <div className={classes.page}>
      <PageTitle title={words.title} />
      <p className={classes.lead}>{words.lead}</p>
      <div className={classes.buttons}>
        <Button variant="default" disabled={work.isBusy} rightSection={<KeyHint k="f" />} onClick={() => void choose()}>
          {words.choose}
        </Button>
        <Button variant="subtle" color="gray" disabled={work.isBusy} rightSection={<KeyHint k="escape" />} onClick={() => void navigate(routes.patients)}>
          {words.back}
        </Button>
      </div>
      {list.failure && <ErrorNote {...list.failure} />}
      {work.failure && <ErrorNote {...work.failure} />}
      <div role="status">{work.said !== undefined && <p className={classes.said}>{work.said}</p>}</div>
      {content?.table && <Columns table={content.table} map={content.map} missing={content.missing} onChange={list.setColumn} />}
      {content && plan && (
        <>
          <section className={classes.part} aria-label={words.plan.title}>
            <h2 className={classes.title}>{words.plan.title}</h2>
            <ul className={classes.list}>
              <li>{words.plan.fresh(plan.fresh.length)}</li>
              {plan.known.length > 0 && <li>{words.plan.known(plan.known.length)}</li>}
              {plan.review.length > 0 && <li>{words.plan.review(plan.review.length)}</li>}
              <li>{words.plan.doses(content.people.reduce((sum, { doses }) => sum + doses.length, 0))}</li>
              {linesLeftOut > 0 && <li className={classes.bad}>{words.plan.errors(linesLeftOut)}</li>}
              {shotsLeftOut > 0 && <li className={classes.bad}>{words.plan.shotsLeftOut(shotsLeftOut)}</li>}
            </ul>
          </section>
          {plan.review.length > 0 && <Review review={plan.review} choices={choices} onChoose={(line, choice) => setChoices(new Map([...choices, [line, choice]]))} />}
          {content.leftOut.length > 0 && <LeftOut lines={content.leftOut} />}
          <Button disabled={work.isBusy || count === 0} rightSection={<KeyHint k="ctrl+enter" />} onClick={() => void run()}>
            {words.run(count)}
          </Button>
        </>
      )}
      <Lists isBusy={work.isBusy} onUndo={(made) => void work.undo(made)} />
    </div>
  );
}
