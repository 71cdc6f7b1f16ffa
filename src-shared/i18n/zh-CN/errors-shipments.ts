import type { shipmentsErrors } from '../../errors/shipments.ts';
import type { ErrorWordsFor } from '../error-words.ts';

export const shipmentsErrorWords: ErrorWordsFor<typeof shipmentsErrors> = {
  SHIPMENTS_SHIPMENT_NOT_FOUND: { what: '没有这个寄送批次，或您无权查看。', kept: '没有写入任何内容。', action: '请刷新列表后再选。' },
  SHIPMENTS_CHANGED_MEANWHILE: { what: '您操作期间，别人已改动了这个批次。', kept: '别人的改动已保存，您的尚未写入。', action: '请查看最新内容后再做。' },
  SHIPMENTS_NOT_NOW: { what: '批次 {{number}} 现在不能这样办。', kept: '没有写入任何内容。', action: '请刷新后看它的状态：编制中可改，在途可签收，已签收可处理差异。' },
  SHIPMENTS_LINE_NOT_FOUND: { what: '批次里没有这一行。', kept: '没有写入任何内容。', action: '请刷新后再选。' },
  SHIPMENTS_NOT_COUNTED: { what: '批次 {{number}} 还有 {{lines}} 行没有清点。', kept: '没有签收。', action: '请逐行填写实收件数；没有收到的填 0。' },
  SHIPMENTS_OWN_SHIPMENT: { what: '批次 {{number}} 是您寄出的，不能由您签收。', kept: '没有签收。', action: '请由收件一方签收。' },
  SHIPMENTS_SEAL_NEEDS_NOTE: { what: '批次 {{number}} 封条不完好，须写明情况。', kept: '没有签收。', action: '请在说明里写封条、包装的情况。' },
  SHIPMENTS_NOTHING_TO_SETTLE: { what: '“{{title}}”没有待处理的差异或破损。', kept: '没有写入任何内容。', action: '请刷新后查看。' },
  SHIPMENTS_LIST_NOT_SENT: { what: '移交单 {{number}} 不在“已移交”状态，不能随批次寄送。', kept: '没有写入任何内容。', action: '请先移交这份移交单，或从批次里去掉它。' },
  SHIPMENTS_LIST_TRAVELS: { what: '移交单 {{number}} 已在另一个批次里。', kept: '没有写入任何内容。', action: '请从批次里去掉它，或先撤回那个批次。' },
  SHIPMENTS_LIST_MORE_SECRET: { what: '移交单 {{number}} 的密级高于这个批次。', kept: '没有写入任何内容。', action: '请提高批次的密级，或另建一个。' },
};
