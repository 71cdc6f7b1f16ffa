import { deadlineOf } from '#shared/domain/deadline.ts';
import { nextSequenceNumber } from '#shared/domain/code-sequence.ts';
import { registerNumber } from '#shared/domain/register-number.ts';
import { MunimentError } from '#shared/errors.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import { clearanceRank } from '#main/areas/clearance-rank.ts';
import { readWorkingCalendar } from '#main/areas/tasks/working-calendar-store.ts';
import { localDay, localMinute, wallClock } from '#main/platform/local-time.ts';
import type { Json } from '#shared/protocol/canonical-json.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { announceLines, checkFields } from './change-line.ts';
import { enterItem } from './file-line.ts';
import { findSameDocument, selectNumbers, writeLine, type LineRow } from './lines-store.ts';
import type { RegisterRecord } from './registers-store.ts';
import { requireLine, requireRegister, viewLine } from './view-register.ts';

type Input = CallInput<'registers', 'addLine'>;

/**
 * Throws REGISTERS_REGISTER_NOT_FOUND, REGISTERS_REGISTER_RETIRED, REGISTERS_NUMBER_TAKEN, REGISTERS_DAY_TO_COME, REGISTERS_LATE_REASON_NEEDED, REGISTERS_LOOKS_ENTERED, CATALOGUE_ABOVE_CLEARANCE,
 * and what the catalogue throws where it is entered there.
 */
export function addLine(context: AreaContext, input: Input): CallAnswer<'registers', 'addLine'> {
  const { db, ids, clock, actor } = context;
  const { fields } = input;
  const lineId = context.write((tx) => {
    const register = requireRegister(context, input.registerId);
    if (register.retired) throw new MunimentError('REGISTERS_REGISTER_RETIRED', { name: register.settings.name });
    const classification = checkFields(context, fields);
    const year = Number(fields.onDay.slice(0, 4));
    const used = selectNumbers(db, register.registerId, year);
    const running = input.running ?? nextSequenceNumber(used)!;
    const number = registerNumber(register.settings, year, running);
    if (used.includes(running)) throw new MunimentError('REGISTERS_NUMBER_TAKEN', { number });
    const same = input.again ? undefined : findSameDocument(db, register.registerId, fields.documentNumber, fields.counterpart, clearanceRank(actor));
    if (same) throw new MunimentError('REGISTERS_LOOKS_ENTERED', { documentNumber: fields.documentNumber, number: same.number });
    const line: LineRow = {
      ...fields, classification, lineId: ids.uuid(), registerId: register.registerId, year, running, number, state: 'entered', voidReason: '', enteredAt: clock.nowIso(), enteredBy: actor.name, sameDay: fields.onDay === localDay(clock.nowMs()) ? 1 : 0,
      lateReason: lateReason(context, register, input), filingNumber: '', itemId: null, filedAt: null, filedBy: null, version: 1,
    };
    const filed = input.item ? { itemId: enterItem(context, tx, register, line), filedAt: line.enteredAt, filedBy: actor.name } : {};
    writeLine(db, { ...line, ...filed });
    tx.record({ class: 'O', kind: 'registerLine.create', entity: 'registerLine', eid: line.lineId, body: { ...line, ...filed } as unknown as Record<string, Json> });
    announceLines(tx, [line.lineId]);
    return line.lineId;
  });
  return viewLine(requireLine(context, lineId));
}

/** What it says why it comes late; nothing where it comes in time. Throws REGISTERS_LATE_REASON_NEEDED. */
function lateReason(context: AreaContext, { settings }: RegisterRecord, { fields: { onDay }, lateReason: given }: Input): string {
  const due = deadlineOf(settings.entryWithin, wallClock.instantOf(onDay, 0), wallClock, readWorkingCalendar(context.db));
  if (context.clock.nowIso() <= due) return '';
  if (given === '') throw new MunimentError('REGISTERS_LATE_REASON_NEEDED', { day: onDay, due: localMinute(due) });
  return given;
}
