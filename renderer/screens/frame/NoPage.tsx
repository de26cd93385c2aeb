import { Button } from '@mantine/core';
import { Link } from 'react-router';
import { EmptyState } from '../../components/EmptyState';
import { routes } from '../../state/routes';
import { words } from './words';

/** An address that leads nowhere. */
export function NoPage() {
  return (
    <EmptyState
      title={words.noPage.title}
      text={words.noPage.text}
      action={
        <Button component={Link} to={routes.desk}>
          {words.noPage.action}
        </Button>
      }
    />
  );
}
