import { Radio, useMantineColorScheme, type MantineColorScheme } from '@mantine/core';
import { Panel } from '../../../components/Panel';
import { words } from '../words';
import classes from './panels.module.css';

const schemes = ['auto', 'light', 'dark'] as const satisfies readonly MantineColorScheme[];

/** Light, dark, or as the computer is set; kept on this workstation. */
export function LookPanel() {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <Panel title={words.look.title}>
      <div className={classes.form} role="radiogroup" aria-label={words.look.title}>
        {schemes.map((scheme) => (
          <Radio
            key={scheme}
            name="color-scheme"
            value={scheme}
            label={words.look[scheme]}
            checked={colorScheme === scheme}
            onChange={() => setColorScheme(scheme)}
          />
        ))}
      </div>
    </Panel>
  );
}
