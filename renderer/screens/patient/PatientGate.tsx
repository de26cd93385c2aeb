import type { ReactNode } from 'react';
import { Outlet, useParams } from 'react-router';
import { EmptyState } from '../../components/EmptyState';
import { readPatientId } from '../../state/routes';
import { RecordGate } from './gate/RecordGate';
import { words } from './words';

/** Stands before every page of a record (`/patients/:id` and below). */
export function PatientGate({ children = <Outlet /> }: { readonly children?: ReactNode }) {
  const id = readPatientId(useParams()['id']);
  if (id === undefined) return <EmptyState title={words.missing.title} text={words.missing.text} />;
  return <RecordGate id={id}>{children}</RecordGate>;
}
