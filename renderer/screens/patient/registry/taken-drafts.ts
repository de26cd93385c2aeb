/** What is written when an answer was looked at: that it was, the doses that were taken over, and what they do to the status. Pure. */
import type { ChangeDraft } from '../../../../shared/domain/chart/change';
import type { Chart } from '../../../../shared/domain/chart/chart';
import type { ChangeId, DoseId } from '../../../../shared/domain/ids';
import type { HistoricalDoseFields } from '../../../../shared/domain/immunization';
import type { RegistryAsked, RegistryForecast } from '../../../../shared/domain/registry/registry-check';
import { sharingAfterDoses } from '../../../../shared/domain/sharing-rules';
import { statusDrafts } from '../../../../shared/domain/status-drafts';
import type { ReadForecast } from '../../../../shared/hl7/read/message-parts';

/** Doses from the registry are known there: they are marked so, and never told back. */
export function takenDrafts(chart: Chart, doses: readonly { readonly id: DoseId; readonly fields: HistoricalDoseFields }[], asked: RegistryAsked, newId: () => ChangeId): readonly ChangeDraft[] {
  const about = (dose: DoseId) => ({ id: newId(), entity: 'dose', entityId: dose, chart: chart.id }) as const;
  const fields = doses.map((dose) => dose.fields);
  return [
    ...doses.map((dose): ChangeDraft => ({ ...about(dose.id), verb: 'dose-recorded', set: { dose: dose.fields } })),
    ...doses.map((dose): ChangeDraft => ({ ...about(dose.id), verb: 'dose-reported', set: { how: 'from-registry' } })),
    ...(doses.length === 0 ? [] : statusDrafts(chart, sharingAfterDoses(chart, fields), newId)),
    { id: newId(), verb: 'registry-asked', entity: 'patient', entityId: chart.id, chart: chart.id, set: asked },
  ];
}

const mostForecasts = 80;

/** The registry's forecast in short; lines that name no group say nothing. */
export const shortForecast = (forecasts: readonly ReadForecast[]): RegistryForecast[] =>
  forecasts
    .flatMap(({ group, status, statusText, earliest, recommended, overdue }): readonly RegistryForecast[] => {
      const name = (group.text ?? group.code ?? '').trim().slice(0, 120);
      if (name === '') return [];
      const said = statusText ?? status;
      return [
        {
          group: name,
          ...(said === undefined || said.trim() === '' ? {} : { status: said.slice(0, 120) }),
          ...(earliest === undefined ? {} : { earliest }),
          ...(recommended === undefined ? {} : { recommended }),
          ...(overdue === undefined ? {} : { overdue }),
        },
      ];
    })
    .slice(0, mostForecasts);
