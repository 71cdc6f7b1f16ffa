import type { ArchivalCodeRule, CodeSegment, CodeSeparator } from '../domain/archival-code.ts';

/** A ready-made 档号 rule, with where it comes from. */
export interface ArchivalCodePreset {
  readonly presetId: string;
  /** Record groups (门类代码) that it is meant for; empty: any. */
  readonly recordGroups: readonly string[];
  readonly nameZh: string;
  readonly nameEn: string;
  readonly source: string;
  readonly example: string;
  readonly rule: ArchivalCodeRule;
}

const SOURCE_13 = 'DA/T 13-2022';
const SOURCE_22 = 'DA/T 22-2015';
const SOURCE_13_OLD = 'DA/T 13-94';

const fonds: CodeSegment = { kind: 'field', source: 'fonds', width: 4, separatorBefore: '' };
const group: CodeSegment = { kind: 'field', source: 'recordGroup', width: 0, separatorBefore: '-' };
const volume: CodeSegment = number('volume', 3);
const item: CodeSegment = number('item', 3);

/** 项目号 stands among the parts of the class. */
const projectNumber: CodeSegment = { kind: 'sequence', source: 'project', width: 2, separatorBefore: '·' };

function number(source: string, width: number): CodeSegment {
  return { kind: 'sequence', source, width, separatorBefore: '-' };
}

function year(separatorBefore: CodeSeparator): CodeSegment {
  return { kind: 'date', source: 'year', width: 4, separatorBefore };
}

function retention(separatorBefore: CodeSeparator): CodeSegment {
  return field('retention', separatorBefore);
}

function field(source: string, separatorBefore: CodeSeparator, width = 0): CodeSegment {
  return { kind: 'field', source, width, separatorBefore };
}

/** Rules to start from; a room copies one and makes it its own. */
export const ARCHIVAL_CODE_PRESETS: readonly ArchivalCodePreset[] = [
  {
    presetId: 'item-year-retention-unit', recordGroups: ['WS'], nameZh: '按件：年度·保管期限·机构（问题）', nameEn: 'By item: year · retention · unit',
    source: SOURCE_13, example: 'Z109-WS·2011·Y·办公室-0001',
    rule: { segments: [fonds, group, year('·'), retention('·'), field('unitName', '·'), number('item', 4)] },
  },
  {
    presetId: 'item-year-retention-unit-short', recordGroups: ['WS'], nameZh: '按件：年度·保管期限·机构代码，三位件号', nameEn: 'By item: year · retention · unit code, three digits',
    source: SOURCE_13, example: 'A439-WS·2015·D30·003-005',
    rule: { segments: [fonds, group, year('·'), retention('·'), field('unit', '·', 3), item] },
  },
  {
    presetId: 'item-year-retention', recordGroups: ['WS', 'LY', 'LX', 'SW', 'ZP'], nameZh: '按件：年度·保管期限', nameEn: 'By item: year · retention',
    source: SOURCE_13, example: 'Z008-WS·2019·Y-037',
    rule: { segments: [fonds, group, year('·'), retention('·'), item] },
  },
  {
    presetId: 'item-class-year-retention', recordGroups: ['WY', 'MT', 'SJ', 'YJ'], nameZh: '按件：栏目·年度·保管期限，五位件号', nameEn: 'By item: section · year · retention, five digits',
    source: SOURCE_13, example: 'C015-WY·TZGG·2019·D10-00001',
    rule: { segments: [fonds, group, field('class', '·'), year('·'), retention('·'), number('item', 5)] },
  },
  {
    presetId: 'item-year-dash-retention-dash-unit', recordGroups: ['WS'], nameZh: '归档文件：年度-保管期限-机构（问题）代码', nameEn: 'Filed documents: year - retention - unit code',
    source: SOURCE_22, example: 'Z109-WS·2011-Y-BGS-0001',
    rule: { segments: [fonds, group, year('·'), retention('-'), field('unit', '-'), number('item', 4)] },
  },
  {
    presetId: 'volume-two-classes-year-retention', recordGroups: ['ZY'], nameZh: '按卷：两级类别·年度·保管期限', nameEn: 'By volume: two classes · year · retention',
    source: SOURCE_13, example: 'J019-ZY·JC·CC·2019·D30-001-001',
    rule: { segments: [fonds, group, field('class', '·'), field('subclass', '·'), year('·'), retention('·'), volume, item] },
  },
  {
    presetId: 'volume-class-year', recordGroups: ['KU'], nameZh: '按卷：类别·年度', nameEn: 'By volume: class · year',
    source: SOURCE_13, example: 'J019-KU·01·2017-001-001',
    rule: { segments: [fonds, group, field('class', '·', 2), year('·'), volume, item] },
  },
  {
    presetId: 'volume-class-year-retention', recordGroups: ['ZY'], nameZh: '按卷：类别·年度·保管期限', nameEn: 'By volume: class · year · retention',
    source: SOURCE_13, example: 'J019-ZY·YK·2019·D30-001-001',
    rule: { segments: [fonds, group, field('class', '·'), year('·'), retention('·'), volume, item] },
  },
  {
    presetId: 'volume-class', recordGroups: ['ZY'], nameZh: '按卷：类别，六位案卷号（一户一档）', nameEn: 'By volume: class, six digits (one file a customer)',
    source: SOURCE_13, example: 'J019-ZY·KH-000001-001',
    rule: { segments: [fonds, group, field('class', '·'), number('volume', 6), item] },
  },
  {
    presetId: 'volume', recordGroups: ['RS'], nameZh: '按卷', nameEn: 'By volume',
    source: SOURCE_13, example: 'A002-RS-001-002',
    rule: { segments: [fonds, group, volume, item] },
  },
  {
    presetId: 'project', recordGroups: ['KJ'], nameZh: '按项目：项目一级', nameEn: 'By project: the project',
    source: SOURCE_13, example: 'X032-KJ·KY·01',
    rule: { segments: [fonds, group, field('class', '·'), projectNumber] },
  },
  {
    presetId: 'project-volume', recordGroups: ['KJ'], nameZh: '按项目：案卷一级', nameEn: 'By project: the volume',
    source: SOURCE_13, example: 'X032-KJ·KY·01-003',
    rule: { segments: [fonds, group, field('class', '·'), projectNumber, volume] },
  },
  {
    presetId: 'project-volume-item', recordGroups: ['KJ'], nameZh: '按项目：件一级', nameEn: 'By project: the item',
    source: SOURCE_13, example: 'X032-KJ·JJ·02-005-054',
    rule: { segments: [fonds, group, field('class', '·'), projectNumber, volume, item] },
  },
  {
    presetId: 'album-photograph', recordGroups: ['ZP'], nameZh: '照片：年度·保管期限-册号-张号', nameEn: 'Photographs: year · retention - album - photograph',
    source: SOURCE_13, example: 'K021-ZP·2019·D30-025-005',
    rule: { segments: [fonds, group, year('·'), retention('·'), number('volume', 3), number('item', 3)] },
  },
  {
    presetId: 'old-catalogue-volume-item', recordGroups: [], nameZh: '旧制：全宗号-目录号-案卷号-件号', nameEn: 'Old form: fonds - catalogue - volume - item',
    source: SOURCE_13_OLD, example: 'C038-001-002-003',
    rule: { segments: [fonds, field('class', '-', 3), volume, item] },
  },
];
