import { writeContractBody } from './bodies/contract-body.ts';
import { writeFinanceBody } from './bodies/finance-body.ts';
import { writeFloodBody } from './bodies/flood-body.ts';
import { writeInspectionBody } from './bodies/inspection-body.ts';
import { writeMinutesBody } from './bodies/minutes-body.ts';
import { writeNoticeBody } from './bodies/notice-body.ts';
import { writePersonnelBody } from './bodies/personnel-body.ts';
import { writeProjectBody } from './bodies/project-body.ts';
import { writeStatisticsBody } from './bodies/statistics-body.ts';
import { writeSummaryBody } from './bodies/summary-body.ts';
import { writeWaterBody } from './bodies/water-body.ts';
import { nearDay, writtenDate, type BodyWriter } from './bodies/body-context.ts';
import { flush, type DocumentBlock } from './document-blocks.ts';
import type { SampleItemDraft } from './sample-items.ts';
import { personName } from './sample-vocabulary.ts';
import type { SeededRandom } from './seeded-random.ts';
import type { SampleBodyKind } from './titles/title-template.ts';

const WRITERS: Readonly<Record<Exclude<SampleBodyKind, 'none'>, BodyWriter>> = {
  project: writeProjectBody, flood: writeFloodBody, personnel: writePersonnelBody, minutes: writeMinutesBody, finance: writeFinanceBody,
  water: writeWaterBody, notice: writeNoticeBody, contract: writeContractBody, statistics: writeStatisticsBody, summary: writeSummaryBody,
  inspection: writeInspectionBody,
};

/** Genres that go upward carry the name of the person who signed them out (签发人). */
const UPWARD = new Set(['请示', '报告']);
/** Genres without an addressee. */
const UNADDRESSED = new Set(['纪要', '总结', '计划', '方案', '简报', '合同', '统计报表', '决定', '记录']);

function addressee({ item, facts }: SampleItemDraft, random: SeededRandom): string {
  const own = /^青石县(水利局|防汛)|^中共青石县水利局/.test(item.responsible);
  if (item.documentType === '批复') {
    if (!own) return '县水利局：';
    return /取水|水土保持/.test(item.title) ? `${facts.buyer}：` : `${facts.town}人民政府：`;
  }
  if (UPWARD.has(item.documentType)) return own ? random.pick(['县人民政府：', '安澜市水利局：', '县发展和改革局：']) : '县水利局：';
  if (item.documentType === '函') return own ? random.pick([`${facts.town}人民政府：`, '县财政局：', '县国土资源局：', `${facts.buyer}：`]) : '青石县水利局：';
  if (!own) return random.pick(['各乡镇人民政府，县直有关单位：', '各县（区）水利局：', '县水利局：']);
  return random.pick(['各乡镇水利站，局属各单位，机关各科室：', `${facts.town}、${facts.town2}水利站，${facts.irrigation}管理所：`, '局属各单位，机关各科室：']);
}

/** Writes a whole paper: head, number, title, text, signature, seal, imprint. Null for papers that are not text (drawings, vouchers, prints). */
export function composeDocument(draft: SampleItemDraft, random: SeededRandom): DocumentBlock[] | null {
  const { item, facts, redHead } = draft;
  if (draft.body === 'none') return null;
  const blocks: DocumentBlock[] = [];
  const bulletin = item.documentType === '简报';
  if (redHead !== null) {
    blocks.push({ kind: 'redHead', text: item.documentType === '纪要' ? `${item.responsible}会议纪要` : redHead });
    blocks.push({
      kind: 'numberLine', ruled: true,
      left: bulletin ? `第${facts.count2}期` : item.documentNumber,
      right: bulletin ? `${facts.year}年${facts.month}月${facts.day}日` : UPWARD.has(item.documentType) ? `签发人：${personName(random)}` : '',
    });
  }
  blocks.push({ kind: 'title', text: item.title.startsWith('关于') && redHead !== null ? `${item.responsible}\n${item.title}` : item.title });
  if (redHead === null && item.documentNumber !== '') blocks.push({ kind: 'numberLine', left: `编号：${item.documentNumber}`, right: '', ruled: false });
  if (!UNADDRESSED.has(item.documentType)) blocks.push(flush(addressee(draft, random)));
  blocks.push(...WRITERS[draft.body]({ item, facts, random }));
  if (item.attachments.length > 0) {
    blocks.push(flush(`　　附件：${item.attachments.map((name, index) => (item.attachments.length > 1 ? `${index + 1}.${name}` : name)).join('　')}`));
  }
  if (item.documentType !== '合同' && item.documentType !== '统计报表' && !bulletin) {
    blocks.push({ kind: 'space', heightPx: 46 });
    blocks.push({ kind: 'signature', text: item.responsible, sealOf: redHead === null && random.chance(0.4) ? null : item.responsible });
    blocks.push({ kind: 'signature', text: writtenDate(item.date), sealOf: null });
  }
  if (redHead !== null && random.chance(0.75)) {
    blocks.push({
      kind: 'imprint',
      lines: [
        ...(random.chance(0.7) ? [`抄送：${random.pick(['县委办公室，县政府办公室', '县财政局，县发展和改革局', `${facts.town}人民政府，${facts.town2}人民政府`, '安澜市水利局，县纪委监委', '局领导，存档'])}。`] : []),
        `${/水利局|水利工程/.test(item.responsible) ? `${item.responsible.replace(/^中共|党组$|办公室$/g, '')}办公室` : `${item.responsible.replace(/办公室$/, '')}办公室`}　　　　　${facts.year}年${nearDay(facts, random.int(0, 3))}印发`,
      ],
    });
  }
  return blocks;
}
