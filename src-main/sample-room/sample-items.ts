import { drawFacts, type SampleFacts } from './sample-facts.ts';
import { sampleFondsOf, type SampleRecordGroupCode, type SampleRetentionCode, type SampleUnitCode } from './sample-fonds.ts';
import { nameIssuer } from './sample-issuers.ts';
import { SAMPLE_FIRST_YEAR, planSampleScopes, type SampleScope } from './sample-scopes.ts';
import { seededRandom, type SeededRandom } from './seeded-random.ts';
import type { SampleBodyKind, SampleGenre, TitleTemplate } from './titles/title-template.ts';

export type SampleClassification = '公开' | '内部' | '秘密';
export type SampleOpenStatus = '开放' | '控制' | '延期开放' | '未审核';
export type SamplePublicAttribute = '主动公开' | '依申请公开' | '不予公开';

/** One paper 件, described after DA/T 18-2022. */
export interface SampleItem {
  /** Stable inside the sample: index 0..1999. Pages, boxes and tasks point at it. */
  readonly index: number;
  readonly fondsCode: string;
  readonly recordGroupCode: SampleRecordGroupCode;
  readonly year: number;
  readonly unitCode: SampleUnitCode;
  readonly unitName: string;
  readonly retentionCode: SampleRetentionCode;
  /** 件号: from 1 without holes inside fonds–group–year–retention–unit. */
  readonly sequence: number;
  /** 档号 as DA/T 22-2015 writes it, Z109-WS·2011-Y-BGS-0001. */
  readonly referenceCode: string;
  readonly title: string;
  /** 文号, or null when the paper has none. */
  readonly documentNumber: string | null;
  readonly responsibleParty: string;
  /** YYYYMMDD */
  readonly date: string;
  readonly genre: SampleGenre;
  /** 页数; for photographs the number of prints. */
  readonly pages: number;
  readonly carrier: '纸质' | '照片';
  readonly version: '正本' | '复制件';
  readonly classification: SampleClassification;
  /** Years of secrecy, only with 秘密 (shown as 秘密★10年). */
  readonly secrecyTermYears: number | null;
  readonly openStatus: SampleOpenStatus;
  readonly publicAttribute: SamplePublicAttribute;
  readonly keywords: readonly string[];
  readonly attachments: readonly string[];
  readonly note: string;
}

/** An item together with what only the writer of its pages needs. */
export interface SampleItemDraft {
  readonly item: SampleItem;
  readonly facts: SampleFacts;
  readonly body: SampleBodyKind;
  readonly redHead: string | null;
}

type Unnumbered = { scope: SampleScope; template: TitleTemplate; facts: SampleFacts; title: string; random: SeededRandom };

const NOTES = [
  '复印件', '附图纸2张', '传真件', '有局领导批示', '原件第3页缺损', '盖章页字迹较淡', '与来文合为一件', '附光盘1张', '红头纸褪色，已托裱', '页边有虫蛀痕迹',
  '左下角有水渍', '手写件', '附信封1个', '发文稿纸在后', '抄告单1页未归',
] as const;

function workingDate(random: SeededRandom, year: number, template: TitleTemplate): { month: number; day: number } {
  const month = random.int(template.months[0], template.months[1]);
  const day = random.int(1, 28);
  const weekday = new Date(Date.UTC(year, month - 1, day)).getUTCDay();
  // High water does not wait for Monday; offices do.
  if (template.body === 'flood' || (weekday !== 0 && weekday !== 6) || random.chance(0.06)) return { month, day };
  const back = weekday === 6 ? 1 : 2;
  return { month, day: day > back ? day - back : day + 3 - back };
}

function fullWidthDigits(text: string): string {
  return text.replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
}

function draftItem(scope: SampleScope, random: SeededRandom, taken: Set<string>): Unnumbered {
  for (let attempt = 0; ; attempt += 1) {
    const template = random.pick(scope.templates);
    const { month, day } = workingDate(random, scope.year, template);
    const facts = drawFacts(random, scope.year, month, day);
    let title = template.title(facts);
    const { responsibleParty } = nameIssuer(template.issuer, template.genre, scope.unitCode, facts);
    if (title.startsWith('关于') && random.chance(0.72)) title = responsibleParty + title;
    if (scope.year < 2010 && random.chance(0.07)) title = fullWidthDigits(title);
    if (taken.has(title) && attempt < 40) continue;
    taken.add(title);
    return { scope, template, facts, title, random };
  }
}

function countPages(random: SeededRandom, group: SampleRecordGroupCode, genre: SampleGenre): number {
  if (group === 'ZP') return random.int(1, 12);
  if (group === 'KJ') return random.int(5, 34);
  if (group === 'KU') return genre === '凭证' ? random.int(14, 42) : random.int(4, 24);
  if (genre === '合同') return random.int(4, 16);
  if (genre === '总结' || genre === '会议纪要' || genre === '方案') return random.int(3, 11);
  if (genre === '统计报表') return random.int(1, 6);
  return random.chance(0.12) ? random.int(6, 22) : random.int(1, 5);
}

function protection(random: SeededRandom, draft: Unnumbered): Pick<SampleItem, 'classification' | 'secrecyTermYears' | 'openStatus' | 'publicAttribute'> {
  const { template, scope, title } = draft;
  const sensitive = template.body === 'personnel' || /处分|信访|调查|纠纷|处罚|移送/.test(title);
  const secret = /洪涝灾害|预案|控制运用|水源地/.test(title) ? random.chance(0.12) : random.chance(0.004);
  if (secret) return { classification: '秘密', secrecyTermYears: random.pick([5, 10, 10, 20]), openStatus: '控制', publicAttribute: '不予公开' };
  const internal = sensitive ? random.chance(0.8) : random.chance(0.16);
  const reviewed = scope.year < SAMPLE_FIRST_YEAR + 4 && random.chance(0.6);
  return {
    classification: internal ? '内部' : '公开', secrecyTermYears: null,
    openStatus: sensitive ? (reviewed ? '延期开放' : '控制') : reviewed ? (internal ? '控制' : '开放') : '未审核',
    publicAttribute: internal ? '不予公开' : random.pick(['主动公开', '依申请公开', '依申请公开']),
  };
}

function attachmentNames(random: SeededRandom, draft: Unnumbered): string[] {
  if (!random.chance(0.055) || draft.template.body === 'none') return [];
  const { facts } = draft;
  const names = [
    `${facts.project}投资估算表`, `${facts.project}平面布置图`, `${facts.town}各村任务分解表`, '会议签到表', `${facts.village}现场照片`,
    `专家组评审意见`, `${facts.year}年度资金使用计划表`, '责任人名单及联系电话',
  ];
  return random.some(names, random.chance(0.3) ? 2 : 1);
}

/** 文号 run upward with the date inside each issuer's year, with the holes that other departments' papers leave. */
function numberDocuments(drafts: readonly Unnumbered[], random: SeededRandom): Map<Unnumbered, string> {
  const last = new Map<string, number>();
  const numbers = new Map<Unnumbered, string>();
  const byDate = [...drafts].sort((a, b) =>
    a.facts.year - b.facts.year || a.facts.month - b.facts.month || a.facts.day - b.facts.day);
  for (const draft of byDate) {
    const { numberPrefix } = nameIssuer(draft.template.issuer, draft.template.genre, draft.scope.unitCode, draft.facts);
    const year = draft.facts.year;
    if (numberPrefix === null) {
      if (draft.template.genre !== '合同') continue;
      const next = (last.get(`HT${year}`) ?? 0) + random.int(1, 4);
      last.set(`HT${year}`, next);
      numbers.set(draft, `QSSL-HT-${year}-${String(next).padStart(3, '0')}`);
      continue;
    }
    const key = `${numberPrefix}${year}`;
    const number = (last.get(key) ?? 0) + random.int(1, /^青水(发|报|人)/.test(numberPrefix) ? 3 : 6);
    last.set(key, number);
    const isMinutes = draft.template.genre === '会议纪要';
    numbers.set(draft, `${numberPrefix}〔${year}〕${number}${isMinutes ? '期' : '号'}`);
  }
  return numbers;
}

function describe(draft: Unnumbered, index: number, sequence: number, documentNumber: string | null): SampleItemDraft {
  const { scope, template, facts, random } = draft;
  const { responsibleParty, redHead } = nameIssuer(template.issuer, template.genre, scope.unitCode, facts);
  const unit = sampleFondsOf(scope.fondsCode).units.find((candidate) => candidate.code === scope.unitCode);
  const two = (value: number): string => String(value).padStart(2, '0');
  const item: SampleItem = {
    index, fondsCode: scope.fondsCode, recordGroupCode: scope.recordGroupCode, year: scope.year, unitCode: scope.unitCode,
    unitName: unit?.name ?? '', retentionCode: scope.retentionCode, sequence,
    referenceCode: `${scope.fondsCode}-${scope.recordGroupCode}·${scope.year}-${scope.retentionCode}-${scope.unitCode}-${String(sequence).padStart(4, '0')}`,
    title: draft.title, documentNumber, responsibleParty, date: `${facts.year}${two(facts.month)}${two(facts.day)}`,
    genre: template.genre, pages: countPages(random, scope.recordGroupCode, template.genre),
    carrier: scope.recordGroupCode === 'ZP' ? '照片' : '纸质', version: random.chance(0.05) ? '复制件' : '正本',
    ...protection(random, draft),
    keywords: [...template.keywords, random.pick([facts.town, facts.river, template.genre])],
    attachments: attachmentNames(random, draft), note: random.chance(0.07) ? random.pick(NOTES) : '',
  };
  return { item, facts, body: template.body, redHead };
}

/** 2,000 papers of 2005–2024, ordered by class and 件号; the same for the same seed. */
export function buildSampleItems(seed: number): SampleItemDraft[] {
  const root = seededRandom(seed).fork('items');
  const taken = new Set<string>();
  const drafts = planSampleScopes().flatMap((scope) => {
    const random = root.fork(`${scope.fondsCode}${scope.recordGroupCode}${scope.year}${scope.retentionCode}${scope.unitCode}`);
    const papers = Array.from({ length: scope.itemCount }, () => draftItem(scope, random, taken));
    // DA/T 22-2015: inside the lowest class papers stand by time.
    papers.sort((a, b) => a.facts.month - b.facts.month || a.facts.day - b.facts.day);
    return papers.map((paper, position) => ({ paper, sequence: position + 1 }));
  });
  const numbers = numberDocuments(drafts.map(({ paper }) => paper), root.fork('numbers'));
  return drafts.map(({ paper, sequence }, index) => describe(paper, index, sequence, numbers.get(paper) ?? null));
}
