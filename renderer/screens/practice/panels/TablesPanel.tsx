import { formatDate } from '../../../../shared/domain/calendar-date';
import { Panel } from '../../../components/Panel';
import { useCodeTables } from '../../../state/desk-context';
import { words } from '../words';
import { Facts } from './Facts';

/** Where the vaccine codes come from, and of what day they are. */
export function TablesPanel() {
  const { source, vaccines } = useCodeTables();
  return (
    <Panel title={words.tables.title}>
      <Facts
        facts={[
          [words.tables.authority, source.authority],
          [words.tables.date, formatDate(source.date)],
          [words.tables.vaccines, vaccines.length.toLocaleString('en')],
          [words.tables.checksum, source.checksum.slice(0, 16)],
        ]}
      />
    </Panel>
  );
}
