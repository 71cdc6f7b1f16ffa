import type { registersErrors } from '../../errors/registers.ts';
import type { ErrorWordsFor } from '../error-words.ts';

export const registersErrorWords: ErrorWordsFor<typeof registersErrors> = {
  REGISTERS_REGISTER_NOT_FOUND: { what: '没有这本登记簿。', kept: '没有写入任何内容。', action: '请刷新后再选。' },
  REGISTERS_REGISTER_RETIRED: { what: '登记簿“{{name}}”已停用。', kept: '没有登记。', action: '请改用在用的登记簿，或先恢复它。' },
  REGISTERS_DIRECTION_STAYS: { what: '收文簿不能改成发文簿，也不能换全宗。', kept: '没有写入任何内容。', action: '请另建一本登记簿。' },
  REGISTERS_LINE_NOT_FOUND: { what: '登记簿里没有这一条，或您无权查看。', kept: '没有写入任何内容。', action: '请刷新后再选。' },
  REGISTERS_CHANGED_MEANWHILE: { what: '您操作期间，别人已改动了这一条。', kept: '别人的改动已保存，您的尚未写入。', action: '请查看最新内容后再做。' },
  REGISTERS_NUMBER_TAKEN: { what: '编号 {{number}} 已经用过。', kept: '没有登记。', action: '请用下一个号，或查看该号登记的是什么；作废的号也不再使用。' },
  REGISTERS_DAY_TO_COME: { what: '日期 {{day}} 还没有到。', kept: '没有登记。', action: '请核对收文或发文日期，以及本机的日期。' },
  REGISTERS_YEAR_STAYS: { what: '{{number}} 是 {{year}} 年的号，日期不能改到别的年份。', kept: '没有写入任何内容。', action: '请作废这一条，再登记到那一年。' },
  REGISTERS_LATE_REASON_NEEDED: { what: '{{day}} 的文件应于 {{due}} 前登记，现在补登须写明原因。', kept: '没有登记。', action: '请填写补登原因。' },
  REGISTERS_LOOKS_ENTERED: { what: '“{{documentNumber}}”似已登记为 {{number}}。', kept: '没有重复登记。', action: '请查看那一条；确属另一份的，可以仍然登记。' },
  REGISTERS_LINE_VOID: { what: '{{number}} 已作废。', kept: '没有写入任何内容。', action: '请先恢复这一条。' },
  REGISTERS_LINE_NOT_VOID: { what: '{{number}} 没有作废。', kept: '没有写入任何内容。', action: '请刷新后查看它的状态。' },
  REGISTERS_LINE_FILED: { what: '{{number}} 已归卷：{{filingNumber}}。', kept: '原归卷号没有改动。', action: '请先撤销归卷，再重新归卷或作废。' },
  REGISTERS_LINE_NOT_FILED: { what: '{{number}} 还没有归卷。', kept: '没有写入任何内容。', action: '请刷新后查看它的状态。' },
  REGISTERS_ITEM_IN_A_LINE: { what: '这件档案已与 {{number}} 对应。', kept: '没有归卷。', action: '请核对是否选错；确需更改的，先撤销那一条的归卷。' },
};
