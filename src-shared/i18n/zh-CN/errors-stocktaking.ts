import type { stocktakingErrors } from '../../errors/stocktaking.ts';
import type { ErrorWordsFor } from '../error-words.ts';

export const stocktakingErrorWords: ErrorWordsFor<typeof stocktakingErrors> = {
  STOCKTAKING_NOT_FOUND: { what: '没有找到这次清点。', action: '请回到清点列表重新选择。' },
  STOCKTAKING_NOT_UNDER_WAY: { what: '这次清点没有在进行。', kept: '这一条没有记入；之前看到的都已保存。', action: '请先按“继续清点”。' },
  STOCKTAKING_IS_OVER: { what: '这次清点已经结束。', kept: '结果没有改动。', action: '需要再查时请开始新的清点。' },
  STOCKTAKING_NOTHING_TO_COUNT: { what: '所选范围内没有架位。', kept: '清点没有开始。', action: '请选择库房、架区、列、面、层，或已上架的盒与件。' },
  STOCKTAKING_SHELVES_TAKEN: { what: '所选范围内有 {{count}} 层正在另一次清点中（{{person}}开始）。', kept: '新的清点没有开始。', action: '请继续或结束那一次，或选择别的范围。' },
  STOCKTAKING_SHELF_NOT_IN_SCOPE: { what: '层位 {{code}} 不在这次清点的范围内。', kept: '没有记入。', action: '请扫描范围内的层位条码。' },
  STOCKTAKING_NO_SHELF_YET: { what: '还不知道在清点哪一层。', kept: '这一条没有记入。', action: '请先扫描层位条码，或在左侧选择一层。' },
  STOCKTAKING_AISLE_NOT_ENTERED: { what: '通道 {{aisle}} 还没有为清点锁定。', kept: '没有记入。', action: '请打开通道 {{aisle}}，确认后按“进入通道”。' },
  STOCKTAKING_IN_ANOTHER_AISLE: { what: '这次清点还在 {{bank}} 的通道 {{aisle}} 里。', kept: '没有任何改变。', action: '请先按“离开通道 {{aisle}}”。' },
  STOCKTAKING_THING_NOT_FOUND: { what: '没有找到这个盒或件。', kept: '没有记入。', action: '请刷新后重试，或直接扫描它的条码。' },
  STOCKTAKING_READER_BUSY: { what: '读写器 {{deviceId}} 正在用于清点。', kept: '那边听到的照常保存。', action: '请先停止那边的读取，或换一台读写器。' },
  STOCKTAKING_NO_SUCH_READER: { what: '没有名为 {{deviceId}} 的 RFID 读写器。', action: '请在“设置 · 设备”中检查，或改用扫码。' },
  STOCKTAKING_NO_DIFFERENCE: { what: '这一条没有差异。', kept: '没有任何改变。', action: '请刷新后再看。' },
  STOCKTAKING_DECISION_NOT_OFFERED: { what: '这样的差异不能这样处理。', kept: '没有任何改变。', action: '请从给出的处理方式中选择。' },
  STOCKTAKING_REASON_NEEDED: { what: '需要写明原因。', kept: '没有任何改变。', action: '请写下在现场看到的情况。' },
  STOCKTAKING_DIFFERENCES_OPEN: { what: '还有 {{count}} 条差异没有处理。', kept: '清点没有结束；已看到的都已保存。', action: '请在“差异”中逐条处理后再结束。' },
  STOCKTAKING_NOTHING_COUNTED: { what: '还没有清点完任何一层。', kept: '清点没有结束。', action: '请先完成至少一层，或取消这次清点。' },
};
