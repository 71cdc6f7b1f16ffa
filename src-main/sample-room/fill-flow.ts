import { LINE_PRESETS } from '#shared/presets/lines.ts';
import { PROCESS_PRESETS } from '#shared/presets/processes.ts';
import type { MunimentClient } from '#shared/contract/index.ts';
import { localDay } from '#main/platform/local-time.ts';
import { DOSSIER_FONDS } from './sample-dossiers.ts';

const DAY_MS = 24 * 3_600_000;

/** 用水户过户: the delivered 更名过户 in the words of a water bureau. */
const WATER_WORDS: readonly (readonly [string, string])[] = [['用电业务申请表', '用水业务申请表'], ['原客户', '原用水户'], ['新客户', '新用水户'], ['供用电合同', '供用水合同'], ['电费', '水费'], ['更名过户', '用水户过户'], ['营业网点', '水费大厅']];

/** Incoming papers of the last days: number, days ago, from whom, document number, title. The fifth number was never used, which is what a gap looks like. */
const INCOMING: readonly (readonly [number, number, string, string, string])[] = [
  [1, 9, '省水利厅', '水建〔{year}〕21号', '关于开展中型灌区节水改造项目绩效评价的通知'], [2, 7, '市水利局', '市水发〔{year}〕36号', '关于报送秋季农田水利建设计划的通知'], [3, 6, '县人民政府', '青政办〔{year}〕52号', '关于加强冬修水利组织领导的通知'],
  [4, 3, '县财政局', '', '关于下达水利工程维修养护资金的函'], [6, 1, '清河镇人民政府', '清政〔{year}〕18号', '关于请求修复三号渠首闸门的请示'], [7, 0, '市水文站', '', '近期水情分析简报'],
];

interface FlowRoom { readonly itemIds: readonly string[]; /** UTC instant around which everything lies. */ readonly endsAt: string }

/** Papers on their way, so that no screen of receiving and of the line begins empty: a case, a list to be counted, a register, a dispatch, a shipment, a batch. */
export async function fillFlow(client: MunimentClient, { itemIds, endsAt }: FlowRoom): Promise<void> {
  const { fondsId } = (await client.schemes.listFonds({})).find(({ code }) => code === DOSSIER_FONDS.code)!;
  const day = (ago: number): string => localDay(Date.parse(endsAt) - ago * DAY_MS);
  const year = Number(day(0).slice(0, 4));

  const preset = PROCESS_PRESETS.find(({ presetId }) => presetId === 'S24-change-of-name')!;
  const words = WATER_WORDS.reduce((text, [from, to]) => text.replaceAll(from, to), JSON.stringify(preset.settings));
  const { processId } = await client.cases.saveProcess({ presetId: preset.presetId, settings: { ...JSON.parse(words) as typeof preset.settings, nameEn: 'Water user: new owner', classCode: 'YS' } });
  const rows = [['YS-0412', '清河镇三组 12 号过户', 26], ['YS-0413', '南营村水厂过户', 3]] as const;
  await client.cases.importStages({ processId, fondsId, rows: rows.map(([caseNumber, title, hours]) => ({ caseNumber, title, stage: preset.settings.stages[0]!.stageKey, endedAt: new Date(Date.parse(endsAt) - hours * 3_600_000).toISOString() })) });

  const { transfer: { transferId, version } } = await client.transfers.createTransfer({
    fondsId, fromWhom: '灌溉科', recordGroup: 'WS', retention: 'D30', year, note: '秋灌用水资料',
    lines: [{ title: '秋灌用水计划', pages: 12, documentNumber: `青水灌〔${year}〕8号` }, { title: '南干渠放水记录', pages: 36 }, { title: '用水纠纷调解记录', pages: 5 }],
  });
  await client.transfers.sendTransfer({ transferId, version });

  const { registerId } = await client.registers.saveRegister({ settings: { name: '收文登记簿', direction: 'incoming', fondsId, pattern: '收〔{year}〕{n}号', digits: 4, entryWithin: { kind: 'days', days: 0 }, recordGroup: 'WS', classCode: '', retention: 'D30' } });
  for (const [running, ago, counterpart, number, title] of INCOMING) {
    const onDay = day(ago);
    const line = await client.registers.addLine({ registerId, running, lateReason: ago === 0 ? '' : '试用时补登', fields: { onDay, counterpart, documentNumber: number.replace('{year}', onDay.slice(0, 4)), title, handler: '何喆', pages: 2 + running } });
    if (running < 3) await client.registers.fileLine({ lineId: line.lineId, version: line.version, as: { kind: 'number', filingNumber: `${year}-D30-${running}` } });
  }

  const { dispatch, recipients } = await client.dispatches.createDispatch({ fondsId, title: '三号渠首闸门修复图纸外发', askedBy: '工程科', purpose: '施工', papers: [{ title: '闸门修复平面图', documentNumber: 'ZM-03' }, { title: '施工说明' }], recipients: [{ name: '清河镇人民政府', copies: 2 }, { name: '县水利工程队', copies: 1 }] });
  const issued = await client.dispatches.issueDispatch({ dispatchId: dispatch.dispatchId, version: dispatch.version });
  await client.dispatches.signRecipients({ dispatchId: dispatch.dispatchId, version: issued.dispatch.version, recipientIds: [recipients[0]!.recipientId], signedBy: '镇水管站 孙某', signedOn: day(0) });

  const { shipment } = await client.shipments.createShipment({ fondsId, fromWhom: '南营水管站', toWhom: '综合档案室', carrier: '邮政', trackingNumber: 'XA30518842711', sealNumber: 'F-0031', sealedBy: '南营站 李某', lines: [{ title: '南营站水费票据存根', copies: 24 }, { title: '用水合同', copies: 6 }] });
  await client.shipments.sendShipment({ shipmentId: shipment.shipmentId, version: shipment.version });

  const line = LINE_PRESETS.find(({ presetId }) => presetId === 'DA31')!;
  const { lineId } = await client.line.saveLine({ presetId: line.presetId, settings: line.settings });
  const { batch } = await client.line.createBatch({ lineId, title: '历年防汛文件第一批', of: { itemIds: itemIds as never } });
  await client.line.startBatch({ batchId: batch.batchId, version: batch.version, counts: { volumes: batch.volumes, items: batch.items, pages: batch.pages } });
}
