import type { VolumeKind } from '../domain/volume-kind.ts';

/** How one record group (or one class of it) of a regime is arranged and numbered. */
export interface RegimeGroup {
  readonly recordGroup: string;
  /** 类别号 that such records carry; empty where the code has none. */
  readonly classCode: string;
  /** What items are filed in; null: arranged by item (按件). */
  readonly kind: VolumeKind | null;
  /** `presetId` of ARCHIVAL_CODE_PRESETS; the rules of projects and volumes are its beginning. */
  readonly code: string;
  /** The rule begins with records of this year. */
  readonly fromYear?: number;
  /** Filed as papers come and made final later (平时归卷). */
  readonly temporaryFirst?: boolean;
}

/** A way of keeping an archive that institutions really have: where they differ, this is the difference, and nothing in the code is. */
export interface RegimePreset {
  readonly regimeId: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly units: readonly { readonly code: string; readonly name: string }[];
  readonly groups: readonly RegimeGroup[];
}

const byItem = (recordGroup: string, code = 'item-year-dash-retention-dash-unit', classCode = ''): RegimeGroup => ({ recordGroup, classCode, kind: null, code });
const filed = (recordGroup: string, kind: VolumeKind, code: string, classCode = ''): RegimeGroup => ({ recordGroup, classCode, kind, code });
const project = (classCode: string, recordGroup = 'KJ'): RegimeGroup => filed(recordGroup, 'project', 'project-volume-item', classCode);
/** 一户一档, 一户一案, 病案: one file a customer or patient, counted through for ever. */
const perSubject = (kind: VolumeKind, classCode: string): RegimeGroup => filed('ZY', kind, 'volume-class', classCode);
const perYear = (kind: VolumeKind, classCode: string): RegimeGroup => filed('ZY', kind, 'volume-class-year-retention', classCode);
const documents = byItem('WS');
const accounting: readonly RegimeGroup[] = [filed('KU', 'vouchers', 'volume-class-year', '01'), filed('KU', 'ledger', 'volume-class-year', '02'), filed('KU', 'statements', 'volume-class-year', '03')];
const albums = filed('ZP', 'album', 'album-photograph');
const office = { code: 'BGS', name: '办公室' };

/** The classes below the record group are examples of the regimes' own; every institution replaces them by its scheme. */
export const REGIME_PRESETS: readonly RegimePreset[] = [
  { regimeId: 'S01', nameZh: '企业集团档案室：文书按件、基建按项目、人事按卷', nameEn: 'Group archive: documents by item, construction by project, personnel by volume', units: [office, { code: 'JJC', name: '基建处' }], groups: [documents, project('JJ'), filed('RS', 'volume', 'volume')] },
  { regimeId: 'S02', nameZh: '公用事业：公文按件，照片、录像、实物并存', nameEn: 'Utility: documents by item beside photographs, video and objects', units: [office], groups: [documents, albums, byItem('LX', 'item-year-retention'), byItem('SW', 'item-year-retention')] },
  { regimeId: 'S03', nameZh: '会计档案：凭证、账簿、报表', nameEn: 'Accounting records: vouchers, ledgers, statements', units: [{ code: 'CWC', name: '财务资产处' }], groups: accounting },
  { regimeId: 'S04', nameZh: '省级电网：文书与工程跨单位汇总', nameEn: 'Provincial grid: documents, and projects of several units', units: [office, { code: 'JSB', name: '建设部' }], groups: [documents, project('DW')] },
  { regimeId: 'S05', nameZh: '电力营销电子档案：单据按业务成卷，捕获数据按件', nameEn: 'Electricity marketing: dossiers by business, captured data by item', units: [{ code: 'YXB', name: '营销部' }], groups: [filed('ZY', 'dossier', 'volume-two-classes-year-retention', 'YX·YK'), byItem('SJ', 'item-class-year-retention', 'CB')] },
  { regimeId: 'S06', nameZh: '施工项目部：文件与图纸按项目成卷', nameEn: 'Construction site: papers and drawings by project', units: [{ code: 'SJB', name: '施技部' }], groups: [project('DT')] },
  { regimeId: 'S07', nameZh: '油田基建：项目档案与文书', nameEn: 'Oilfield construction: projects and documents', units: [office], groups: [project('YT'), documents] },
  { regimeId: 'S08', nameZh: '房地产客户档案：一户一档，按储位码放', nameEn: 'Property customers: one file a customer, shelved by slot', units: [{ code: 'YXB', name: '营销部' }], groups: [perSubject('customerFile', 'KH')] },
  { regimeId: 'S09', nameZh: '知识服务：文书与专题库', nameEn: 'Knowledge service: documents and topic collections', units: [office], groups: [documents, perYear('dossier', 'ZT')] },
  { regimeId: 'S10', nameZh: '综合档案馆：旧制目录号案卷与新制按件并存', nameEn: 'Public archive: old volumes by catalogue number beside new items', units: [office], groups: [{ ...filed('WS', 'volume', 'old-catalogue-volume-item', '001') }, { ...documents, fromYear: 2016 }] },
  { regimeId: 'S11', nameZh: '院校教学档案：平时归卷，期末成卷', nameEn: 'Teaching records: filed as they come, made final at the end of term', units: [{ code: 'JWC', name: '教务处' }], groups: [{ ...perYear('volume', 'JX'), temporaryFirst: true }] },
  { regimeId: 'S12', nameZh: '采购项目：立项到支付全过程成套', nameEn: 'Procurement: a project from approval to payment', units: [{ code: 'CGB', name: '采购部' }], groups: [project('CG', 'ZY')] },
  { regimeId: 'S13', nameZh: '财务共享中心：票据影像与凭证', nameEn: 'Shared finance: images of receipts and vouchers', units: [{ code: 'SSC', name: '共享中心' }], groups: accounting },
  { regimeId: 'S14', nameZh: '通信工程：按工程项目', nameEn: 'Telecom works: by project', units: [{ code: 'GCB', name: '工程部' }], groups: [project('TX')] },
  { regimeId: 'S15', nameZh: '轨道测量：成果按项目，文件按件', nameEn: 'Rail surveying: results by project, documents by item', units: [{ code: 'CLS', name: '测量所' }], groups: [project('CL'), byItem('WS')] },
  { regimeId: 'S16', nameZh: '病案室：一人一份住院病案', nameEn: 'Medical records: one record a patient', units: [{ code: 'BAS', name: '病案室' }], groups: [perSubject('medicalRecord', 'BA')] },
  { regimeId: 'S17', nameZh: '重要客户安全：一户一案', nameEn: 'Critical customers: one case file each', units: [{ code: 'YJB', name: '用检班' }], groups: [perSubject('caseFile', 'ZK')] },
  { regimeId: 'S18', nameZh: '客户信用档案', nameEn: 'Customer credit files', units: [{ code: 'XSB', name: '销售部' }], groups: [perSubject('customerFile', 'XY')] },
  { regimeId: 'S19', nameZh: '学校：文书平时归卷、会计、照片', nameEn: 'School: documents filed through the year, accounting, photographs', units: [office, { code: 'CWC', name: '财务处' }], groups: [documents, { ...filed('ZY', 'volume', 'volume-class-year-retention', 'JX'), temporaryFirst: true }, ...accounting, albums] },
  { regimeId: 'S20', nameZh: '物业：业户一户一档', nameEn: 'Property management: one file an owner', units: [{ code: 'KFB', name: '客服部' }], groups: [perSubject('customerFile', 'YH')] },
  { regimeId: 'S21', nameZh: '贸易：市场客户档案', nameEn: 'Trade: market customers', units: [{ code: 'SCB', name: '市场部' }], groups: [perSubject('customerFile', 'SC')] },
  { regimeId: 'S22', nameZh: '供电所：用电客户档案按类目成卷', nameEn: 'Supply station: customer files by category', units: [{ code: 'GDS', name: '供电所' }], groups: [perSubject('customerFile', 'YD')] },
  { regimeId: 'S23', nameZh: '图档系统：一单一卷宗，客户、工单、卷宗三视图', nameEn: 'Customer images: one dossier an order', units: [{ code: 'YWT', name: '营业厅' }], groups: [perYear('dossier', 'GD')] },
  { regimeId: 'S24', nameZh: '集中式客户档案：两级目录，一单一卷宗，按页移交', nameEn: 'Central customer archive: two-level catalogue, one dossier an order', units: [{ code: 'DAZX', name: '档案管理中心' }], groups: [filed('ZY', 'dossier', 'volume-two-classes-year-retention', 'YK·XZ')] },
  { regimeId: 'S25', nameZh: '营销客户档案：六类字段', nameEn: 'Marketing customers: six groups of fields', units: [{ code: 'YXB', name: '营销部' }], groups: [perSubject('customerFile', 'YX')] },
  { regimeId: 'S26', nameZh: '离线复查：责任区客户档案', nameEn: 'Offline review: customers by area', units: [{ code: 'GDS', name: '供电所' }], groups: [perSubject('customerFile', 'FC')] },
  { regimeId: 'S27', nameZh: '基础信息治理：导出、核实、导入', nameEn: 'Data clean-up: export, check, import', units: [{ code: 'YXB', name: '营销部' }], groups: [perSubject('customerFile', 'JC')] },
  { regimeId: 'S28', nameZh: '客户档案准确与完整：证件留存', nameEn: 'Customer files complete with papers of identity', units: [{ code: 'YYB', name: '营业班' }], groups: [perSubject('customerFile', 'ZJ')] },
  { regimeId: 'S29', nameZh: '科技档案：科研项目全过程', nameEn: 'Science records: whole research projects', units: [{ code: 'KYC', name: '科研处' }], groups: [project('KY')] },
  { regimeId: 'S30', nameZh: '影像档案：底片册、照片册、录像带', nameEn: 'Image archive: negatives, albums, video tapes', units: [{ code: 'SZZX', name: '数字中心' }], groups: [albums, filed('ZY', 'negatives', 'volume-class-year-retention', 'DP'), byItem('LX', 'item-year-retention')] },
  { regimeId: 'S31', nameZh: '科研机构：项目与科学数据', nameEn: 'Research institute: projects and data', units: [{ code: 'KYC', name: '科研处' }], groups: [project('KY'), byItem('SJ', 'item-class-year-retention', 'KXSJ')] },
  { regimeId: 'S32', nameZh: '智能客户档案：一户一档，条码上架', nameEn: 'Customer archive: one file a customer, shelved by barcode', units: [{ code: 'KFZX', name: '客户服务中心' }], groups: [perSubject('customerFile', 'KF')] },
];
