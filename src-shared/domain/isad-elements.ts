import type { CustomFieldLevel } from './custom-field.ts';

export const ISAD_AREAS = ['identity', 'context', 'content', 'access', 'related', 'notes', 'control'] as const;
export type IsadArea = (typeof ISAD_AREAS)[number];

/**
 * One of the 26 elements of ISAD(G), and where this program keeps it.
 * `fields`: names of fields of the record on each level, `custom.<key>` among the custom values, in the order in which their values are joined. Names that are no stored field are computed: `level`, `extentOfPages`
 * (pages, items, dates of what lies in it), `fondsCode`.
 */
export interface IsadElement {
  readonly number: string;
  readonly area: IsadArea;
  readonly zh: string;
  readonly en: string;
  /** Of the six that an exchange of descriptions needs. */
  readonly essential: boolean;
  readonly fields: Readonly<Record<CustomFieldLevel, readonly string[]>>;
  /** Element of EAD 2002, as a path below `<did>` or the component. */
  readonly ead: string;
  /** Where EAD3 has another name. */
  readonly ead3?: string;
  /** Column of AtoM's CSV. */
  readonly atom: string;
}

function element(number: string, area: IsadArea, zh: string, en: string, ead: string, atom: string, fields: Readonly<Record<CustomFieldLevel, readonly string[]>>, more: { readonly essential?: boolean; readonly ead3?: string } = {}): IsadElement {
  return { number, area, zh, en, ead, atom, fields, essential: false, ...more };
}

/** The same custom value on every level. */
const everywhere = (key: string): IsadElement['fields'] => ({ fonds: [`custom.${key}`], volume: [`custom.${key}`], item: [`custom.${key}`] });
const ESSENTIAL = { essential: true } as const;

/** Source: ISAD(G) 2000 (ICA), paths of EAD 2002 and EAD3 and columns of AtoM as their documentation has them; which field of ours answers to which element is our choice. */
export const ISAD_ELEMENTS: readonly IsadElement[] = [
  element('3.1.1', 'identity', '参考代码（档号）', 'Reference code(s)', 'did/unitid', 'identifier', { fonds: ['custom.repositoryCode', 'code'], volume: ['archivalCode'], item: ['archivalCode'] }, ESSENTIAL),
  element('3.1.2', 'identity', '题名', 'Title', 'did/unittitle', 'title', { fonds: ['name'], volume: ['title', 'custom.parallelTitle', 'custom.subtitle'], item: ['title', 'custom.parallelTitle', 'custom.subtitle'] }, ESSENTIAL),
  element('3.1.3', 'identity', '日期', 'Date(s)', 'did/unitdate', 'eventDates', { fonds: ['startYear', 'endYear'], volume: ['startDate', 'endDate'], item: ['date'] }, { essential: true, ead3: 'did/unitdatestructured' }),
  element('3.1.4', 'identity', '著录层级', 'Level of description', '@level', 'levelOfDescription', { fonds: ['level'], volume: ['level'], item: ['level'] }, ESSENTIAL),
  element('3.1.5', 'identity', '数量与载体', 'Extent and medium', 'did/physdesc/extent', 'extentAndMedium', { fonds: ['custom.extent'], volume: ['extentOfPages', 'custom.extent'], item: ['extentOfPages', 'carrier', 'custom.carrierMaterial', 'custom.carrierGauge', 'custom.durationMinutes'] }, { essential: true, ead3: 'did/physdescstructured' }),
  element('3.2.1', 'context', '责任者', 'Name of creator(s)', 'did/origination', 'eventActors', { fonds: ['name'], volume: ['responsible'], item: ['responsible'] }, ESSENTIAL),
  element('3.2.2', 'context', '组织机构沿革、人物生平', 'Administrative / biographical history', 'bioghist', 'eventActorHistories', { fonds: ['history'], volume: [], item: [] }),
  element('3.2.3', 'context', '档案保管沿革', 'Archival history', 'custodhist', 'archivalHistory', everywhere('custodialHistory')),
  element('3.2.4', 'context', '直接来源', 'Immediate source of acquisition', 'acqinfo', 'acquisition', everywhere('acquisitionSource')),
  element('3.3.1', 'content', '范围和提要', 'Scope and content', 'scopecontent', 'scopeAndContent', { fonds: ['custom.summary'], volume: ['custom.summary'], item: ['custom.summary', 'custom.attachments'] }),
  element('3.3.2', 'content', '鉴定、销毁与保管期限', 'Appraisal, destruction and scheduling', 'appraisal', 'appraisal', { fonds: ['custom.appraisalNote'], volume: ['retention', 'custom.appraisalNote', 'custom.disposal'], item: ['retention', 'custom.appraisalNote', 'custom.disposal'] }),
  element('3.3.3', 'content', '后续接收', 'Accruals', 'accruals', 'accruals', everywhere('accruals')),
  element('3.3.4', 'content', '整理情况', 'System of arrangement', 'arrangement', 'arrangement', everywhere('arrangementNote')),
  element('3.4.1', 'access', '利用条件', 'Conditions governing access', 'accessrestrict', 'accessConditions', {
    fonds: ['custom.accessConditions'], volume: ['openStatus', 'classification', 'secrecyTerm', 'custom.accessConditions'], item: ['openStatus', 'classification', 'secrecyTerm', 'custom.publicAttribute', 'custom.accessConditions'],
  }),
  element('3.4.2', 'access', '复制条件', 'Conditions governing reproduction', 'userestrict', 'reproductionConditions', everywhere('reproductionConditions')),
  element('3.4.3', 'access', '语言、文字', 'Language / scripts of material', 'did/langmaterial', 'language', { fonds: [], volume: [], item: ['language'] }),
  element('3.4.4', 'access', '物理特征与技术要求', 'Physical characteristics and technical requirements', 'phystech', 'physicalCharacteristics', {
    fonds: ['custom.physicalCharacteristics'], volume: ['custom.physicalCharacteristics'], item: ['custom.physicalCharacteristics', 'custom.carrierCondition', 'custom.playbackDevice', 'custom.recordingFormat', 'custom.fileFormat'],
  }),
  element('3.4.5', 'access', '检索工具', 'Finding aids', 'otherfindaid', 'findingAids', everywhere('findingAids')),
  element('3.5.1', 'related', '原件存放位置', 'Existence and location of originals', 'originalsloc', 'locationOfOriginals', everywhere('originalsLocation')),
  element('3.5.2', 'related', '复制件存放位置', 'Existence and location of copies', 'altformavail', 'locationOfCopies', everywhere('copiesLocation')),
  element('3.5.3', 'related', '相关著录单元', 'Related units of description', 'relatedmaterial', 'relatedUnitsOfDescription', everywhere('relatedUnits')),
  element('3.5.4', 'related', '出版说明', 'Publication note', 'bibliography', 'publicationNote', everywhere('publicationNote')),
  element('3.6.1', 'notes', '附注', 'Note', 'note', 'generalNote', { fonds: ['custom.fondsNote'], volume: ['note'], item: ['note'] }, { ead3: 'didnote' }),
  element('3.7.1', 'control', '著录者说明', 'Archivist’s note', 'processinfo', 'archivistNote', { fonds: ['custom.archivistNote'], volume: ['custom.archivistNote', 'createdBy'], item: ['custom.archivistNote', 'createdBy'] }),
  element('3.7.2', 'control', '著录规则', 'Rules or conventions', 'descrules', 'rules', everywhere('descriptionRules')),
  element('3.7.3', 'control', '著录日期', 'Date(s) of descriptions', 'processinfo/p/date', 'revisionHistory', { fonds: [], volume: ['createdAt', 'updatedAt'], item: ['createdAt', 'updatedAt'] }),
];
