import type { RetentionStart } from '../domain/retention.ts';

/** One line of a retention schedule (保管期限表): what is kept how long, counted from when, and who says so. */
export interface RetentionPreset {
  readonly recordGroup: string;
  readonly nameZh: string;
  readonly nameEn: string;
  /** Code of domain/retention.ts. */
  readonly code: string;
  readonly start: RetentionStart;
  readonly source: string;
}

const ORDER_8 = '国家档案局 8 号令（2006）';
const ORDER_79 = '会计档案管理办法（财政部、国家档案局 79 号令，2016）';
const HOSPITAL = '医疗机构病历管理规定（2013）';

export const RETENTION_PRESETS: readonly RetentionPreset[] = [
  { recordGroup: 'WS', nameZh: '法规政策、重要会议、主要职能、重要请示批复与总结、机构人事、产权合同', nameEn: 'Regulations, major meetings and functions, key requests and replies, organisation and appointments, property and contracts', code: 'Y', start: 'nextYear', source: ORDER_8 },
  { recordGroup: 'WS', nameZh: '一般业务文件', nameEn: 'Ordinary business', code: 'D30', start: 'nextYear', source: ORDER_8 },
  { recordGroup: 'WS', nameZh: '短期查考的事务文件', nameEn: 'Routine papers of short use', code: 'D10', start: 'nextYear', source: ORDER_8 },
  { recordGroup: 'KU', nameZh: '原始凭证、记账凭证', nameEn: 'Vouchers', code: 'D30', start: 'afterFiscalYear', source: ORDER_79 },
  { recordGroup: 'KU', nameZh: '总账、明细账、日记账、其他辅助账簿', nameEn: 'Ledgers and journals', code: 'D30', start: 'afterFiscalYear', source: ORDER_79 },
  { recordGroup: 'KU', nameZh: '固定资产卡片（报废清理后）', nameEn: 'Fixed-asset cards (after disposal of the asset)', code: 'D5', start: 'sameDay', source: ORDER_79 },
  { recordGroup: 'KU', nameZh: '月度、季度、半年度财务报告', nameEn: 'Monthly, quarterly and half-year financial reports', code: 'D10', start: 'afterFiscalYear', source: ORDER_79 },
  { recordGroup: 'KU', nameZh: '年度财务报告', nameEn: 'Annual financial reports', code: 'Y', start: 'afterFiscalYear', source: ORDER_79 },
  { recordGroup: 'KU', nameZh: '银行存款余额调节表、银行对账单、纳税申报表', nameEn: 'Bank reconciliations and statements, tax returns', code: 'D10', start: 'afterFiscalYear', source: ORDER_79 },
  { recordGroup: 'KU', nameZh: '会计档案移交清册', nameEn: 'Transfer lists of accounting records', code: 'D30', start: 'afterFiscalYear', source: ORDER_79 },
  { recordGroup: 'KU', nameZh: '会计档案保管清册、销毁清册、鉴定意见书', nameEn: 'Custody and destruction lists, appraisal opinions', code: 'Y', start: 'afterFiscalYear', source: ORDER_79 },
  { recordGroup: 'ZY', nameZh: '门（急）诊病历（自末次就诊）', nameEn: 'Out-patient records (from the last visit)', code: 'D15', start: 'sameDay', source: HOSPITAL },
  { recordGroup: 'ZY', nameZh: '住院病历（自末次出院）', nameEn: 'In-patient records (from the last discharge)', code: 'D30', start: 'sameDay', source: HOSPITAL },
];
