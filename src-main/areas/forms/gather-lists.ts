import type { FormSubject } from '#shared/contract/forms.ts';
import type { Action } from '#shared/domain/permission.ts';
import { MunimentError } from '#shared/errors.ts';
import { messages } from '#shared/i18n/messages.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import { clearanceRank } from '#main/areas/clearance-rank.ts';
import { DICTIONARIES } from '#shared/presets/dictionaries.ts';
import { viewDetail as viewDispatch } from '#main/areas/dispatches/view-dispatch.ts';
import { selectLines as selectRegisterLines } from '#main/areas/registers/lines-store.ts';
import { requireRegister, viewLine } from '#main/areas/registers/view-register.ts';
import { viewDetail as viewShipment } from '#main/areas/shipments/view-shipment.ts';
import { viewTransferDetail } from '#main/areas/transfers/view-transfer.ts';
import { localMinute } from '#main/platform/local-time.ts';
import type { FormList, GatheredForm } from './form-data.ts';
import { createSheetBinder } from './sheet-binder.ts';

type Of<Kind extends FormSubject['kind']> = Extract<FormSubject, { kind: Kind }>;

/** Whoever may print may not see every list. Throws PEOPLE_NOT_ALLOWED. */
function require(context: AreaContext, action: Action): void {
  if (!context.can(action)) throw new MunimentError('PEOPLE_NOT_ALLOWED', { action });
}

const bound = (context: AreaContext, fondsId: string, list: FormList, isPart = false): GatheredForm =>
  ({ ...createSheetBinder(context, []).bindLists(list.rows.length === 0 ? [] : [{ fondsId, list }]), isPart });

const classificationWord = (level: string): string => (level === 'public' ? '' : (DICTIONARIES.classification.entries.find(({ code }) => code === level)?.zh ?? level));

/** A year of a register in the order of its numbers, void ones among them. Throws REGISTERS_REGISTER_NOT_FOUND, PEOPLE_NOT_ALLOWED. */
export function gatherRegister(context: AreaContext, { filter }: Of<'register'>, most: number): GatheredForm {
  require(context, 'registers.view');
  const { settings: { name, direction, fondsId } } = requireRegister(context, filter.registerId);
  const found = selectRegisterLines(context.db, { ...filter, rank: clearanceRank(context.actor), from: 0, limit: most + 1 }, 'asInTheBook');
  const rows = found.slice(0, most).map((row): Record<string, string> => {
    const line = viewLine(row);
    return {
      number: line.number, onDay: line.onDay, counterpart: line.counterpart, documentNumber: line.documentNumber, title: line.state === 'void' ? `（作废：${line.voidReason}）${line.title}` : line.title, documentDate: line.documentDate, urgency: line.urgency,
      classification: classificationWord(line.classification), copies: String(line.copies), pages: line.pages === 0 ? '' : String(line.pages), unit: line.unit, handler: line.handler, filingNumber: line.filingNumber,
      note: [line.lateReason === '' ? '' : `补登：${line.lateReason}`, line.note].filter((part) => part !== '').join('；'),
    };
  });
  return bound(context, fondsId, { title: name, facts: { direction, year: String(filter.year), lines: String(rows.length) }, rows }, found.length > most);
}

/** A transfer list with what was counted. Who signs does so with the pen. Throws TRANSFERS_TRANSFER_NOT_FOUND, PEOPLE_NOT_ALLOWED. */
export function gatherTransfer(context: AreaContext, { transferId }: Of<'transfer'>): GatheredForm {
  require(context, 'cases.view');
  const { transfer, lines } = viewTransferDetail(context, transferId);
  const { reasons } = messages['zh-CN'].receive;
  const rows = lines.map((line): Record<string, string> => ({
    number: String(line.position), title: line.title, documentNumber: line.documentNumber, responsible: line.responsible, date: line.date, stated: String(line.statedPages), counted: line.countedPages === null ? '' : String(line.countedPages),
    outcome: line.outcome === 'pending' ? '' : line.outcome === 'accepted' ? '接收' : '拒收',
    note: [line.countedPages !== null && line.countedPages !== line.statedPages ? `相差 ${line.countedPages - line.statedPages} 页` : '', line.damage, line.refusal === null ? '' : reasons[line.refusal], line.note].filter((part) => part !== '').join('；'),
  }));
  const { number, fromWhom, year, lines: count, statedPages, sentAt, note } = transfer;
  return bound(context, transfer.fondsId, { title: '移交单', facts: { number, fromWhom, year: String(year), lines: String(count), pages: String(statedPages), sentAt: sentAt === null ? '' : localMinute(sentAt), classification: classificationWord(transfer.classification), note }, rows });
}

/** Every paper for every recipient, each under the slip of the recipient. Throws DISPATCHES_DISPATCH_NOT_FOUND, PEOPLE_NOT_ALLOWED. */
export function gatherDispatch(context: AreaContext, { dispatchId }: Of<'dispatch'>): GatheredForm {
  require(context, 'registers.view');
  const { dispatch: { fondsId, title, askedBy, issuedAt, dueAt }, papers, recipients } = viewDispatch(context, dispatchId);
  const rows = recipients.flatMap(({ slip, name, copies }) => papers.map((paper): Record<string, string> => ({ number: slip, slip, recipient: name, title: paper.title, documentNumber: paper.documentNumber ?? '', copies: String(copies ?? 1) })));
  return bound(context, fondsId, { title: '发放单', facts: { title, askedBy, issuedAt: issuedAt === null ? '' : localMinute(issuedAt), dueAt: dueAt === null ? '' : localMinute(dueAt) }, rows });
}

/** What was packed, and what was counted where it came. Throws SHIPMENTS_SHIPMENT_NOT_FOUND, PEOPLE_NOT_ALLOWED. */
export function gatherShipment(context: AreaContext, { shipmentId }: Of<'shipment'>): GatheredForm {
  require(context, 'registers.view');
  const { shipment, lines } = viewShipment(context, shipmentId);
  const rows = lines.map((line): Record<string, string> => ({
    number: String(line.position), title: line.title, documentNumber: line.documentNumber ?? '', copies: String(line.copies), counted: line.countedCopies === null ? '' : String(line.countedCopies), note: [line.damage, line.note, line.settlement].filter((part) => part !== '').join('；'),
  }));
  const { number, fromWhom, toWhom, carrier = '', trackingNumber = '', sealNumber = '', sentAt, dueAt, parcels = 1, classification = 'internal' } = shipment;
  const facts = {
    number, fromWhom, toWhom, carrier, trackingNumber, sealNumber, sentAt: sentAt === null ? '' : localMinute(sentAt), dueAt: dueAt === null ? '' : localMinute(dueAt), lines: String(shipment.lines), copies: String(shipment.copies), parcels: String(parcels), classification: classificationWord(classification),
  };
  return bound(context, shipment.fondsId, { title: '寄送批次清单', facts, rows });
}
