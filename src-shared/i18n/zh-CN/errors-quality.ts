import type { qualityErrors } from '../../errors/quality.ts';
import type { ErrorWordsFor } from '../error-words.ts';

export const qualityErrorWords: ErrorWordsFor<typeof qualityErrors> = {
  QUALITY_INSPECTION_NOT_FOUND: { what: '没有这次质检，或您无权查看。', kept: '没有写入任何内容。', action: '请刷新后再选。' },
  QUALITY_CHANGED_MEANWHILE: { what: '您操作期间，别人已改动了这次质检。', kept: '别人的改动已保存，您的尚未写入。', action: '请查看最新内容后再做。' },
  QUALITY_NOT_NOW: { what: '这次质检已经结束，或现在不能这样办。', kept: '没有写入任何内容。', action: '请刷新后看它的状态。' },
  QUALITY_NOT_AT_GATE: { what: '批次 {{number}} 不在质检工位。', kept: '没有开始质检。', action: '批次送到质检工位后再做。' },
  QUALITY_GATE_NOT_FOUND: { what: '没有这一关。', kept: '没有开始质检。', action: '请选流水线设定的关：自检、审核、复核等。' },
  QUALITY_GATE_NOT_NEXT: { what: '批次 {{number}} 现在该做“{{gate}}”。', kept: '没有开始质检。', action: '请按顺序逐关进行。' },
  QUALITY_ALREADY_OPEN: { what: '批次 {{number}} 有一次质检正在进行，由{{who}}开始。', kept: '没有重复开始。', action: '请继续那一次，或先撤销它。' },
  QUALITY_SAME_PERSON: { what: '您已做过批次 {{number}} 的“{{gate}}”或加工过它，这一关须由另一人做。', kept: '没有写入任何内容。', action: '请由另一人质检。' },
  QUALITY_NO_PAGES: { what: '批次 {{number}} 还没有图像可查。', kept: '没有开始质检。', action: '请先扫描或挂接。' },
  QUALITY_PAGE_NOT_IN_SAMPLE: { what: '样本里没有这一页。', kept: '没有写入任何内容。', action: '请刷新后再标。' },
  QUALITY_DEFECT_NEEDED: { what: '第 {{place}} 页判为不合格，须选缺陷代码。', kept: '没有写入任何内容。', action: '请至少选一个缺陷代码。' },
  QUALITY_DEFECT_NOT_FOUND: { what: '没有缺陷代码“{{code}}”。', kept: '没有写入任何内容。', action: '请从流水线的缺陷代码表中选。' },
  QUALITY_NOT_DONE: { what: '样本还有 {{pending}} 页没有判定。', kept: '质检没有结束，已判定的都在。', action: '请逐页判定后再下结论。' },
  QUALITY_BELOW_LIMIT: { what: '合格率 {{rate}} %（要求 {{pass}} %），挂接率 {{link}} %（要求 {{linkPass}} %），不能判合格。', kept: '质检没有结束，已判定的都在。', action: '请判不合格并退回，或补正后重新抽查。' },
  QUALITY_REASON_NEEDED: { what: '判不合格须写明原因。', kept: '质检没有结束，已判定的都在。', action: '请写明原因和整改要求。' },
  QUALITY_PAGES_CHANGED: { what: '抽查后样本中有 {{count}} 页的图像又改动过，如第 {{place}} 页。', kept: '质检没有结束，已判定的都在。', action: '请重新看这些页，再判定一次。' },
  QUALITY_FINDINGS_OPEN: { what: '自动检查发现的问题还有 {{count}} 处没有处理。', kept: '质检没有结束，已判定的都在。', action: '请修正后重新检查；确认可以保留的，写明理由准予通过；或判不合格退回。' },
  QUALITY_NOT_CHECKED: { what: '流水线要求先做自动检查，现在只检查了 {{checked}} 页。', kept: '质检没有结束，已判定的都在。', action: '请对这一批做一次自动检查，再下结论。' },
};
