import { drawFacts, type SampleFacts } from './sample-facts.ts';
import { sampleFondsOf, type SampleRecordGroupCode, type SampleRetentionCode, type SampleUnitCode } from './sample-fonds.ts';
import { nameIssuer } from './sample-issuers.ts';
import { SAMPLE_FIRST_YEAR, planSampleScopes, type SampleScope } from './sample-scopes.ts';
import { seededRandom, type SeededRandom } from './seeded-random.ts';
import type { SampleBodyKind, SampleGenre, TitleTemplate } from './titles/title-template.ts';

/** One paper 件 with the field names of the catalogue; values follow DA/T 18-2022. */
export interface SampleItem {
  /** Stable inside the sample: 0..1999. Pages, boxes and tasks point at it. */
  readonly index: number;
  readonly fondsCode: string;
  readonly recordGroup: SampleRecordGroupCode;
  readonly classCode: '';
  readonly year: number;
  readonly unitCode: SampleUnitCode;
  readonly unitName: string;
  readonly retention: SampleRetentionCode;
  /** 件号: from 1 without holes inside fonds–group–year–retention–unit. */
  readonly itemNumber: number;
  /** The 档号 that the rule of DA/T 22-2015 must give it: Z109-WS·2011-Y-BGS-0001. */
  readonly archivalCode: string;
  readonly title: string;
  /** 文号; empty when the paper has none. */
  readonly documentNumber: string;
  /** 责任者 */
  readonly responsible: string;
  /** YYYYMMDD */
  readonly date: string;
  /** 文种 */
  readonly documentType: SampleGenre;
  readonly draftStage: '正本' | '复制件';
  readonly language: '汉语';
  readonly carrier: '纸质' | '照片';
  /** 页数; for photographs the number of prints. */
  readonly pageCount: number;
  readonly classification: 'public' | 'internal' | 'secret';
  /** Only with `secret`, as in 秘密★10年; otherwise empty. */
  readonly secrecyTerm: '' | '5年' | '10年';
  readonly openStatus: 'open' | 'controlled' | 'deferred' | 'unreviewed';
  /** Words divided by blanks. */
  readonly keywords: string;
  readonly attachments: readonly string[];
  /** 附注; names the attachments too. */
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
  if (genre === '总结' || genre === '纪要' || genre === '方案') return random.int(3, 11);
  if (genre === '统计报表') return random.int(1, 6);
  return random.chance(0.12) ? random.int(6, 22) : random.int(1, 5);
}

function protection(random: SeededRandom, draft: Unnumbered): Pick<SampleItem, 'classification' | 'secrecyTerm' | 'openStatus'> {
  const { template, scope, title } = draft;
  const sensitive = template.body === 'personnel' || /处分|信访|调查|纠纷|处罚|移送/.test(title);
  const secret = /洪涝灾害|预案|控制运用|水源地/.test(title) ? random.chance(0.12) : random.chance(0.004);
  if (secret) return { classification: 'secret', secrecyTerm: random.pick(['5年', '10年', '10年']), openStatus: 'controlled' };
  const internal = sensitive ? random.chance(0.8) : random.chance(0.16);
  const reviewed = scope.year < SAMPLE_FIRST_YEAR + 4 && random.chance(0.6);
  const reviewedStatus = internal ? 'controlled' : 'open';
  return {
    classification: internal ? 'internal' : 'public', secrecyTerm: '',
    openStatus: sensitive ? (reviewed ? 'deferred' : 'controlled') : reviewed ? reviewedStatus : 'unreviewed',
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
    const isMinutes = draft.template.genre === '纪要';
    numbers.set(draft, `${numberPrefix}〔${year}〕${number}${isMinutes ? '期' : '号'}`);
  }
  return numbers;
}

function describe(draft: Unnumbered, index: number, itemNumber: number, documentNumber: string): SampleItemDraft {
  const { scope, template, facts, random } = draft;
  const { responsibleParty, redHead } = nameIssuer(template.issuer, template.genre, scope.unitCode, facts);
  const unit = sampleFondsOf(scope.fondsCode).units.find((candidate) => candidate.code === scope.unitCode);
  const two = (value: number): string => String(value).padStart(2, '0');
  const attachments = attachmentNames(random, draft);
  const remark = random.chance(0.07) ? random.pick(NOTES) : '';
  const item: SampleItem = {
    index, fondsCode: scope.fondsCode, recordGroup: scope.recordGroup, classCode: '', year: scope.year, unitCode: scope.unitCode,
    unitName: unit?.name ?? '', retention: scope.retention, itemNumber,
    archivalCode: `${scope.fondsCode}-${scope.recordGroup}·${scope.year}-${scope.retention}-${scope.unitCode}-${String(itemNumber).padStart(4, '0')}`,
    title: draft.title, documentNumber, responsible: responsibleParty, date: `${facts.year}${two(facts.month)}${two(facts.day)}`,
    documentType: template.genre, draftStage: random.chance(0.05) ? '复制件' : '正本', language: '汉语',
    carrier: scope.recordGroup === 'ZP' ? '照片' : '纸质', pageCount: countPages(random, scope.recordGroup, template.genre),
    ...protection(random, draft),
    keywords: [...template.keywords, random.pick([facts.town, facts.river, template.genre])].join(' '), attachments,
    note: [...attachments.map((name) => `附件：${name}`), remark].filter((part) => part !== '').join('；'),
  };
  return { item, facts, body: template.body, redHead };
}

/** 2,000 papers of 2005–2024, ordered by class and 件号; the same for the same seed. */
export function buildSampleItems(seed: number): SampleItemDraft[] {
  const root = seededRandom(seed).fork('items');
  const taken = new Set<string>();
  const drafts = planSampleScopes().flatMap((scope) => {
    const random = root.fork(`${scope.fondsCode}${scope.recordGroup}${scope.year}${scope.retention}${scope.unitCode}`);
    const papers = Array.from({ length: scope.itemCount }, () => draftItem(scope, random, taken));
    // DA/T 22-2015: inside the lowest class papers stand by time.
    papers.sort((a, b) => a.facts.month - b.facts.month || a.facts.day - b.facts.day);
    return papers.map((paper, position) => ({ paper, sequence: position + 1 }));
  });
  const numbers = numberDocuments(drafts.map(({ paper }) => paper), root.fork('numbers'));
  return drafts.map(({ paper, sequence }, index) => describe(paper, index, sequence, numbers.get(paper) ?? ''));
}
