import { useEffect, useState } from 'react';
import { Panel } from '../../../components/Panel';
import { miis } from '../../../state/bridge';
import { words } from '../words';
import { Facts } from './Facts';
import classes from './panels.module.css';

/** Version, licence, and whose program this is not. */
export function AboutPanel() {
  const [runtime, setRuntime] = useState<string>();
  useEffect(() => {
    void miis.app.status().then((status) => {
      if (status.ok) setRuntime(status.value.electron);
    });
  }, []);
  return (
    <Panel title={words.about.title}>
      <Facts
        facts={[
          [words.about.version, __APP_VERSION__],
          [words.about.runtime, runtime ?? ''],
          [words.about.licence, words.about.licenceText],
        ]}
      />
      <p className={classes.note}>{words.about.notAffiliated}</p>
    </Panel>
  );
}
