import { Button } from '@mantine/core';
import { useNavigate } from 'react-router';
import { Panel } from '../../../components/Panel';
import { routes } from '../../../state/routes';
import { words } from '../../own-texts/words';
import classes from './panels.module.css';

/** The way to the practice's own texts and forms. */
export function PapersPanel() {
  const navigate = useNavigate();
  return (
    <Panel title={words.panel.title}>
      <div className={classes.form}>
        <p className={classes.note}>{words.panel.explain}</p>
        <Button variant="default" className={classes.button} onClick={() => void navigate(routes.ownTexts)}>
          {words.panel.open}
        </Button>
      </div>
    </Panel>
  );
}
