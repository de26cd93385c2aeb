import { Modal } from '@mantine/core';
import { useMemo, useState } from 'react';
import { KeyHint } from '../../components/KeyHint';
import { useKeyList, usePageKeys, type PageKey } from '../../state/page-keys';
import classes from './KeysOverlay.module.css';
import { words } from './words';

/** `?` shows what keys work here just now. */
export function KeysOverlay() {
  const list = useKeyList();
  const [shown, setShown] = useState<ReturnType<typeof list>>();
  usePageKeys(
    useMemo(() => [{ key: '?', label: words.keys.help, run: () => setShown(list()) }], [list]),
    { isGlobal: true },
  );
  return (
    <Modal opened={shown !== undefined} onClose={() => setShown(undefined)} title={words.keys.title} size={640} closeButtonProps={{ 'aria-label': words.keys.close }}>
      {shown && (
        <div className={classes.columns}>
          <KeyTable title={words.keys.page} keys={shown.page} none={words.keys.none} />
          <div>
            <KeyTable title={words.keys.everywhere} keys={shown.global} />
            <KeyTable title={words.keys.lists} keys={words.keys.listKeys.map(([key = '', label = '']) => ({ key, label }))} />
          </div>
        </div>
      )}
    </Modal>
  );
}

interface KeyTableProps {
  readonly title: string;
  readonly keys: readonly Pick<PageKey, 'key' | 'label' | 'isOff'>[];
  readonly none?: string;
}

function KeyTable({ title, keys, none }: KeyTableProps) {
  const working = keys.filter((key) => !key.isOff);
  return (
    <section className={classes.part}>
      <h3 className={classes.title}>{title}</h3>
      {working.length === 0 && none !== undefined && <p className={classes.none}>{none}</p>}
      <dl className={classes.keys}>
        {working.map((key) => (
          <div key={key.key}>
            <dt>
              <span className={classes.hidden}>{key.key}</span>
              <KeyHint k={key.key} />
            </dt>
            <dd>{key.label}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
