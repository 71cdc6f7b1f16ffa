import { MunimentError } from '#shared/errors.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { findIncident, writeIncidentNote } from './clock-incidents-store.ts';
import { viewIncident } from './view-incident.ts';

/** Throws TASKS_INCIDENT_NOT_FOUND; TASKS_INCIDENT_NOTED with who noted it. */
export function noteClockIncident(context: AreaContext, { incidentId, note }: CallInput<'tasks', 'noteClockIncident'>): CallAnswer<'tasks', 'noteClockIncident'> {
  return context.write((tx) => {
    const incident = findIncident(context.db, incidentId);
    if (incident === undefined) throw new MunimentError('TASKS_INCIDENT_NOT_FOUND');
    if (incident.notedAt !== null) throw new MunimentError('TASKS_INCIDENT_NOTED', { who: incident.notedBy ?? '' });
    writeIncidentNote(context.db, incidentId, context.clock.nowIso(), context.actor.name, note);
    tx.record({ class: 'O', kind: 'clock.note', entity: 'settings', eid: 'clock', body: { incidentId, note } });
    tx.publish({ name: 'tasks.taskChanged', payload: { taskIds: [] } });
    return viewIncident(context, findIncident(context.db, incidentId)!);
  });
}
