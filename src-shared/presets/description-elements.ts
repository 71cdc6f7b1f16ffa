import type { CustomFieldGroup, CustomFieldLevel, CustomFieldType } from '../domain/custom-field.ts';

/** An element of description that is kept among the custom values of a record under `key`. */
export interface ElementPreset {
  readonly key: string;
  readonly labelZh: string;
  readonly labelEn: string;
  readonly group: CustomFieldGroup;
  readonly levels: readonly CustomFieldLevel[];
  readonly type: CustomFieldType;
  /** Of a choice: the only ones; of text: those suggested. */
  readonly choices: readonly string[];
  readonly searchable: boolean;
  /** Record groups that are described with it from the start; `every` of them, or none: a room switches it on. */
  readonly on: 'every' | readonly string[];
  readonly source: string;
}

const DESCRIPTION = 'DA/T 18-2022';
const METADATA = 'DA/T 46-2009';
const ISAD = 'ISAD(G) 2000';
const PHOTOGRAPHS = 'GB/T 11821-2002';
const CARRIERS = 'DA/T 15-95, GB/T 11821-2002';
const ALL: readonly CustomFieldLevel[] = ['fonds', 'volume', 'item'];
const RECORDS: readonly CustomFieldLevel[] = ['volume', 'item'];
const SOUND_AND_FILM = ['LY', 'LX'];

function element(source: string, group: CustomFieldGroup, key: string, labelZh: string, labelEn: string, more: Partial<ElementPreset> = {}): ElementPreset {
  return { key, labelZh, labelEn, group, levels: ['item'], type: 'text', choices: [], searchable: true, on: 'every', source, ...more };
}

/**
 * Elements beyond the fixed fields of a record. Chinese names as in the standard named by `source`; which record groups begin with an element is our choice, and a room changes it.
 */
export const ELEMENT_PRESETS: readonly ElementPreset[] = [
  element(DESCRIPTION, 'identity', 'repositoryCode', '档案馆代码', 'Repository code', { levels: ['fonds'] }),
  element(METADATA, 'identity', 'parallelTitle', '并列题名', 'Parallel title', { levels: RECORDS, on: [] }),
  element(METADATA, 'identity', 'subtitle', '副题名', 'Subtitle', { levels: RECORDS, on: [] }),
  element(METADATA, 'identity', 'titleExplanation', '说明题名文字', 'Text explaining the title', { levels: RECORDS, on: [] }),
  element(ISAD, 'identity', 'extent', '数量与载体', 'Extent and medium', { levels: ['fonds', 'volume'], on: [] }),
  element(DESCRIPTION, 'context', 'custodialHistory', '档案保管沿革', 'Custodial history', { levels: ALL, on: [] }),
  element(ISAD, 'context', 'acquisitionSource', '直接来源', 'Source of acquisition', { levels: ALL, on: [] }),
  element(DESCRIPTION, 'content', 'summary', '范围和提要', 'Scope and summary', { levels: ALL }),
  element(DESCRIPTION, 'content', 'personNames', '人名', 'Names of persons', { levels: RECORDS }),
  element(DESCRIPTION, 'content', 'attachments', '附件', 'Attachments', { on: ['WS', 'KJ', 'ZY', 'YJ'] }),
  element(METADATA, 'content', 'mainRecipients', '主送', 'Main recipients', { on: ['WS', 'YJ'] }),
  element(METADATA, 'content', 'copyRecipients', '抄送', 'Copied to', { on: ['WS', 'YJ'] }),
  element(METADATA, 'content', 'urgency', '紧急程度', 'Urgency', { on: ['WS'], choices: ['特提', '特急', '加急', '平急'], searchable: false }),
  element(DESCRIPTION, 'content', 'fileSize', '计算机文件大小（字节）', 'Computer file size (bytes)', { type: 'number', on: ['SJ', 'YJ', 'WY', 'MT'], searchable: false }),
  element(DESCRIPTION, 'content', 'fileFormat', '格式', 'Format', { on: ['ZP', 'LY', 'LX', 'SJ', 'YJ', 'WY', 'MT'], choices: ['OFD', 'PDF', 'TIFF', 'JPEG', 'WAV', 'MP3', 'MPEG-4', 'AVI', 'SVG', 'DWG'] }),
  element(DESCRIPTION, 'content', 'creationMode', '生成方式', 'How it was created', { type: 'choice', choices: ['原生', '数字化', '编辑'], on: ['ZP', 'LY', 'LX', 'SJ', 'YJ', 'WY', 'MT'], searchable: false }),
  element(DESCRIPTION, 'content', 'arrangementNote', '整理情况', 'Arrangement', { levels: ['fonds', 'volume'], on: [] }),
  element(DESCRIPTION, 'content', 'disposal', '销毁情况', 'Disposal', { levels: RECORDS, on: [] }),
  element(ISAD, 'content', 'appraisalNote', '鉴定情况', 'Appraisal', { levels: ALL, on: [] }),
  element(ISAD, 'content', 'accruals', '后续接收', 'Accruals', { levels: ALL, on: [] }),
  element(DESCRIPTION, 'access', 'publicAttribute', '公开属性', 'Public attribute', { type: 'choice', choices: ['主动公开', '依申请公开', '不予公开'], on: ['WS'], searchable: false }),
  element(DESCRIPTION, 'access', 'classificationNumber', '分类号', 'Classification number', { levels: RECORDS, on: [] }),
  element(DESCRIPTION, 'access', 'microformNumber', '缩微号', 'Microform number', { levels: RECORDS, on: [] }),
  element(DESCRIPTION, 'access', 'storageLocation', '存储位置（文字）', 'Storage location (in words)', { levels: RECORDS, on: [] }),
  element(ISAD, 'access', 'accessConditions', '利用条件', 'Conditions of access', { levels: ALL, on: [] }),
  element(ISAD, 'access', 'reproductionConditions', '复制条件', 'Conditions of reproduction', { levels: ALL, on: [] }),
  element(ISAD, 'access', 'physicalCharacteristics', '物理特征与技术要求', 'Physical characteristics', { levels: ALL, on: [] }),
  element(ISAD, 'access', 'findingAids', '检索工具', 'Finding aids', { levels: ALL, on: [] }),
  element(DESCRIPTION, 'related', 'originalsLocation', '原件存放位置', 'Location of originals', { levels: ALL, on: [] }),
  element(DESCRIPTION, 'related', 'copiesLocation', '复制件存放位置', 'Location of copies', { levels: ALL, on: [] }),
  element(DESCRIPTION, 'related', 'relatedUnits', '相关著录单元', 'Related units of description', { levels: ALL, on: [] }),
  element(ISAD, 'related', 'publicationNote', '出版说明', 'Publication note', { levels: ALL, on: [] }),
  element(DESCRIPTION, 'notes', 'fondsNote', '附注', 'Note', { levels: ['fonds'] }),
  element(ISAD, 'notes', 'archivistNote', '著录说明', 'Archivist’s note', { levels: ALL, on: [] }),
  element(ISAD, 'notes', 'descriptionRules', '著录规则', 'Rules or conventions', { levels: ALL, on: [] }),
  element('EAD, AtoM', 'notes', 'sourceRest', '来源文件的其他内容', 'What else the source file said', { levels: RECORDS, on: [] }),
  element(PHOTOGRAPHS, 'photograph', 'photoEvent', '事由', 'Occasion', { on: ['ZP'] }),
  element(PHOTOGRAPHS, 'photograph', 'photoPlace', '地点', 'Place', { on: ['ZP', 'LX'] }),
  element(PHOTOGRAPHS, 'photograph', 'photoBackground', '背景', 'Background', { on: ['ZP'] }),
  element(PHOTOGRAPHS, 'photograph', 'photographer', '摄影者', 'Photographer', { on: ['ZP', 'LX'] }),
  element(PHOTOGRAPHS, 'photograph', 'negativeNumber', '底片号', 'Number of the negative', { on: ['ZP'] }),
  element(CARRIERS, 'carrier', 'carrierMaterial', '材质（片基）', 'Material (base)', { on: ['ZP', 'LY', 'LX', 'SW'], choices: ['玻璃干版', '硝酸片基', '醋酸片基', '涤纶片基', '相纸', '磁带', '光盘', '金属', '木', '纺织品'] }),
  element(CARRIERS, 'carrier', 'carrierGauge', '规格（片幅）', 'Gauge', { on: ['ZP', 'LY', 'LX', 'SW'], choices: ['页片', '120', '135', '3/4 英寸', '1/2 英寸', '1/4 英寸', '16 毫米', '35 毫米'] }),
  element(CARRIERS, 'carrier', 'emulsion', '感光类型', 'Emulsion', { on: ['ZP'], choices: ['黑白负片', '彩色负片', '彩色反转片', '黑白照片', '彩色照片', '染料'] }),
  element(CARRIERS, 'carrier', 'recordingFormat', '录制格式', 'Recording format', { on: SOUND_AND_FILM, choices: ['VO', 'BVU', 'BETACAM-SP', 'DVCAM', 'HD', 'VHS', '开盘带', '盒式带'] }),
  element(CARRIERS, 'carrier', 'durationMinutes', '时长（分钟）', 'Duration (minutes)', { type: 'number', on: SOUND_AND_FILM, searchable: false }),
  element(CARRIERS, 'carrier', 'carrierCount', '载体数量', 'Number of carriers', { type: 'number', on: ['ZP', 'LY', 'LX', 'SW'], searchable: false }),
  element(CARRIERS, 'carrier', 'carrierCondition', '载体状况', 'Condition of the carrier', { on: ['ZP', 'LY', 'LX', 'SW'], choices: ['完好', '轻微划伤', '粘连', '霉变', '褪色', '破损', '无法读取'] }),
  element(CARRIERS, 'carrier', 'playbackDevice', '播放设备', 'Playback device', { on: SOUND_AND_FILM }),
  element(CARRIERS, 'carrier', 'rewoundOn', '倒带日期', 'Last rewound', { type: 'date', on: SOUND_AND_FILM, searchable: false }),
];
