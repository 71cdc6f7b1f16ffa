import type { FormOrder, FormSubject } from '#shared/contract/forms.ts';
import type { MunimentClient } from '#shared/contract/index.ts';
import { createFondsWithUnits, describeItem, type ItemFieldsInput } from '../../harness/described-items.ts';
import type { TestRoom } from '../../harness/open-test-room.ts';
import { readPrintedPdf, type PrintedPage } from '../../harness/printed-pdf.ts';

export type PrintedDocument = Extract<Awaited<ReturnType<MunimentClient['forms']['printForm']>>, { kind: 'made' }>;

/** Prints a form and reads the paper. */
export async function printPages(client: MunimentClient, formId: string, subject: FormSubject, changes: Partial<FormOrder> & { readonly acceptUnprintable?: boolean } = {}): Promise<{ printed: PrintedDocument; pages: PrintedPage[]; text: string }> {
  const printed = await client.forms.printForm({ formId, subject, ...changes } as Parameters<MunimentClient['forms']['printForm']>[0]);
  if (printed.kind !== 'made') throw new Error('queued');
  const file = await client.forms.getDocument({ printId: printed.document.printId });
  const pages = await readPrintedPdf(new Uint8Array(await file.arrayBuffer()));
  return { printed, pages, text: pages.map((page) => page.text).join('\n') };
}

export const allItems: FormSubject = { kind: 'itemFilter', filter: { state: 'all' }, sort: { by: 'archivalCode', descending: false } };

/** A fonds whose described items are numbered. */
export async function fileItems(room: TestRoom, described: readonly Partial<ItemFieldsInput>[]) {
  const place = await createFondsWithUnits(room.client);
  const items = [];
  for (const changes of described) items.push((await room.client.catalogue.createItem({ fields: describeItem(place, changes), assignCode: true })).item);
  return { ...place, items };
}

/** One volume and one box of 30 mm with the same three papers: a text, a drawing, photographs. */
export async function fillVolumeAndBox(room: TestRoom) {
  const filed = await fileItems(room, [
    { title: '关于修建南渠的请示', pageCount: 12, note: '原件破损' }, { title: '南渠平面图', documentNumber: 'SL-03', documentType: '图纸', carrier: '蓝图', pageCount: 5, date: '20190601' },
    { title: '南渠开工照片', documentNumber: '', carrier: '照片', pageCount: 2, date: '20190703', custom: { photoEvent: '南渠开工', photoPlace: '南营村', personNames: '李某（左二）', photographer: '赵某', photoBackground: '冬修水利', negativeNumber: 'D-001' } },
  ]);
  const { client } = room;
  const { volumes } = await client.arrangement.arrangeVolumes({ deed: {
    kind: 'form', itemIds: filed.items.map(({ itemId }) => itemId),
    volume: {
      level: 'volume', kind: 'volume', parentId: null, fondsId: filed.fondsId, recordGroup: 'WS', classCode: '', year: 2019, unitId: filed.office.unitId, retention: 'D30', title: '南渠工程文件', subject: '南渠', responsible: '青石县水利局', classification: 'public',
      secrecyTerm: '', openStatus: 'unreviewed', keywords: '', note: '', temporary: false, custom: {},
    },
  } as Parameters<MunimentClient['arrangement']['arrangeVolumes']>[0]['deed'] });
  const box = await client.stacks.createBox({ itemIds: filed.items.map(({ itemId }) => itemId), thicknessMm: 30 });
  const ofVolume: FormSubject = { kind: 'volumes', volumeIds: [volumes[0]!.volumeId] };
  const ofBox: FormSubject = { kind: 'boxes', boxIds: [box.boxId] };
  return { ...filed, box, volume: volumes[0]!, ofVolume, ofBox };
}

/** A register with a line filed by hand and a void one, and a transfer list that was counted. */
export async function fillLists({ client, as }: TestRoom, fondsId: ItemFieldsInput['fondsId']) {
  const { registerId } = await client.registers.saveRegister({ settings: { name: '收文登记簿', direction: 'incoming', fondsId, pattern: '收〔{year}〕{n}号', digits: 3, entryWithin: { kind: 'days', days: 3650 }, recordGroup: 'WS', classCode: '', retention: 'D30' } });
  const fields = { onDay: '20260105', counterpart: '省水利厅', documentNumber: '苏水〔2026〕1号', title: '关于春灌的通知', handler: '孙某', pages: 3 };
  const entered = await client.registers.addLine({ registerId, fields, lateReason: '' });
  await client.registers.fileLine({ lineId: entered.lineId, version: 1, as: { kind: 'number', filingNumber: '2026-永久-3' } });
  const second = await client.registers.addLine({ registerId, fields: { ...fields, documentNumber: '', title: '误登' } });
  await client.registers.voidLine({ lineId: second.lineId, version: 1, reason: '重复登记' });
  const { transfer: { transferId } } = await client.transfers.createTransfer({ fondsId, fromWhom: '水文站', recordGroup: 'WS', retention: 'D30', year: 2026, lines: [{ title: '汛期水位记录', pages: 12 }, { title: '值班记录', pages: 4 }] });
  const { lines } = await client.transfers.sendTransfer({ transferId, version: 1 });
  await as({ roles: ['clerk'] }).transfers.countLines({ transferId, version: 2, counts: [{ lineId: lines[0]!.lineId, countedPages: 11, damage: '末页破损', accepted: true }, { lineId: lines[1]!.lineId, countedPages: 4, accepted: false, refusal: 'unsigned' }] });
  const ofRegister: FormSubject = { kind: 'register', filter: { registerId, year: 2026, show: 'all', words: '' } };
  const ofTransfer: FormSubject = { kind: 'transfer', transferId };
  const { dispatch: { dispatchId } } = await client.dispatches.createDispatch({ fondsId, title: '施工图外发', askedBy: '施技部', papers: [{ title: '南渠平面图', documentNumber: 'SL-03' }], recipients: [{ name: '监理部', copies: 2 }, { name: '一工区' }] });
  const { shipment: { shipmentId } } = await client.shipments.createShipment({ fondsId, fromWhom: '南营站', toWhom: '档案组', sealedBy: '孙某', sealNumber: 'F-0031', lines: [{ title: '九月报销单据', copies: 25 }] });
  return { ofRegister, ofTransfer, ofDispatch: { kind: 'dispatch', dispatchId } satisfies FormSubject, ofShipment: { kind: 'shipment', shipmentId } satisfies FormSubject };
}
