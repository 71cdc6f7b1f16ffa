import type { printingErrors } from '../../errors/printing.ts';
import type { ErrorWordsFor } from '../error-words.ts';

export const printingErrorWords: ErrorWordsFor<typeof printingErrors> = {
  PRINTING_SILENT: { what: '标签打印机 {{deviceId}} 没有回答。', kept: '没有发送标签，也没有丢失任何标签。', action: '多半是缺纸、缺碳带、打印头没盖好或未开机；处理好后再继续。' },
  PRINTING_PAPER_OUT: { what: '标签打印机 {{deviceId}} 缺纸。', kept: '已打印的不会重打，未打印的都还在。', action: '请装好标签纸，再继续打印。' },
  PRINTING_RIBBON_OUT: { what: '标签打印机 {{deviceId}} 的碳带用完了。', kept: '已打印的不会重打，未打印的都还在。', action: '请换碳带，再继续打印。' },
  PRINTING_HEAD_OPEN: { what: '标签打印机 {{deviceId}} 的打印头（上盖）没有盖好。', kept: '已打印的不会重打，未打印的都还在。', action: '请盖好并压紧，再继续打印。' },
  PRINTING_PAUSED: { what: '标签打印机 {{deviceId}} 处于暂停状态。', kept: '已打印的不会重打，未打印的都还在。', action: '请按打印机上的“暂停/走纸”键解除暂停，再继续打印。' },
  PRINTING_JAMMED: { what: '标签打印机 {{deviceId}} 卡纸。', kept: '已打印的不会重打，未打印的都还在。', action: '请打开上盖取出卡住的标签，重新装纸，再继续打印。' },
  PRINTING_HEAD_HOT: { what: '标签打印机 {{deviceId}} 的打印头过热。', kept: '已打印的不会重打，未打印的都还在。', action: '请等几分钟，待打印头冷却后再继续打印。' },
  PRINTING_FAULT: { what: '标签打印机 {{deviceId}} 报告自身故障。', kept: '已打印的不会重打，未打印的都还在。', action: '请关机再开机；若仍如此，请看打印机的指示灯和说明书。' },
  PRINTING_UNCERTAIN: { what: '发送标签时打印机 {{deviceId}} 失去响应，这一张可能已打出，也可能没有（{{reason}}）。', kept: '它没有被自动重打，其余未打印的都还在。', action: '请看打印机上有没有这一张：没有就单独补打，有就继续打印后面的。' },
};
