import { Table } from '@mantine/core';
import { Link, useNavigate } from 'react-router';
import { formatDate } from '../../../shared/domain/calendar-date';
import { cardAge, deathWords } from '../../components/card-age';
import { listName } from '../../components/list-name';
import { isShutRecord, reasonsWords } from '../../components/match-words';
import { formatPhone } from '../../components/phone';
import { SharingMark } from '../../components/SharingMark';
import { useLines } from '../../components/use-lines';
import type { SearchHit } from '../../data/records';
import { routes } from '../../state/routes';
import { useToday } from '../../state/today';
import classes from './PatientsScreen.module.css';
import { words } from './words';

interface PatientTableProps {
  readonly hits: readonly SearchHit[];
  /** Whether there is a search to give reasons for. */
  readonly hasReasons: boolean;
}

/** Patients in columns; the name is the link, arrows move from name to name. */
export function PatientTable({ hits, hasReasons }: PatientTableProps) {
  const list = useLines(hits.length);
  const { columns } = words;
  return (
    <Table className={classes.table} highlightOnHover aria-label={words.table}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{columns.name}</Table.Th>
          <Table.Th>{columns.born}</Table.Th>
          <Table.Th>{columns.age}</Table.Th>
          <Table.Th>{columns.sex}</Table.Th>
          <Table.Th>{columns.phone}</Table.Th>
          <Table.Th>{columns.record}</Table.Th>
          <Table.Th>{columns.sharing}</Table.Th>
          {hasReasons && <Table.Th>{columns.why}</Table.Th>}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody {...list}>
        {hits.map((hit) => (
          <PatientRow key={hit.card.id} hit={hit} hasReasons={hasReasons} />
        ))}
      </Table.Tbody>
    </Table>
  );
}

interface PatientRowProps {
  readonly hit: SearchHit;
  readonly hasReasons: boolean;
}

function PatientRow({ hit: { card, reasons }, hasReasons }: PatientRowProps) {
  const today = useToday();
  const navigate = useNavigate();
  const isShut = isShutRecord(card);
  const phone = isShut ? undefined : card.phones[0];
  return (
    <Table.Tr className={classes.row} onClick={() => void navigate(routes.patient(card.id))}>
      <Table.Td>
        <Link className={classes.name} to={routes.patient(card.id)} data-line={listName(card)} tabIndex={-1} onClick={(event) => event.stopPropagation()}>
          {listName(card)}
        </Link>
        {card.state !== 'active' && <span className={classes.state}> {deathWords(card) ?? words.states[card.state]}</span>}
      </Table.Td>
      <Table.Td>{formatDate(card.birthDate)}</Table.Td>
      <Table.Td>{cardAge(card, today)}</Table.Td>
      <Table.Td>{!isShut && card.sex !== undefined && card.sex.length === 1 ? card.sex : ''}</Table.Td>
      <Table.Td>{phone === undefined ? '' : formatPhone(phone)}</Table.Td>
      <Table.Td>{card.recordNumber}</Table.Td>
      <Table.Td>
        <SharingMark status={card.sharing} />
      </Table.Td>
      {hasReasons && <Table.Td className={classes.why}>{reasonsWords(reasons, isShut)}</Table.Td>}
    </Table.Tr>
  );
}
