import type { dispatchesErrors } from '../../errors/dispatches.ts';
import type { ErrorWordsFor } from '../error-words.ts';

export const dispatchesErrorWords: ErrorWordsFor<typeof dispatchesErrors> = {
  DISPATCHES_DISPATCH_NOT_FOUND: { what: '没有这份分发单，或您无权查看。', kept: '没有写入任何内容。', action: '请刷新列表后再选。' },
  DISPATCHES_CHANGED_MEANWHILE: { what: '您操作期间，别人已改动了这份分发单。', kept: '别人的改动已保存，您的尚未写入。', action: '请查看最新内容后再做。' },
  DISPATCHES_NOT_NOW: { what: '分发单 {{number}} 现在不能这样办。', kept: '没有写入任何内容。', action: '请刷新后看它的状态：申请中可改，已发放可签收、登记回执，已闭环不再改动。' },
  DISPATCHES_RECIPIENT_NOT_FOUND: { what: '分发单上没有这个接收单位。', kept: '没有写入任何内容。', action: '请刷新后再选。' },
  DISPATCHES_RECIPIENT_NOT_NOW: { what: '“{{name}}”现在不能这样登记。', kept: '所选各单位都没有改动。', action: '先签收，后登记回执；已登记的不必重复。' },
  DISPATCHES_DAY_WRONG: { what: '日期 {{day}} 不在发放之后、今天之前。', kept: '没有写入任何内容。', action: '请核对签收或回执的日期。' },
  DISPATCHES_ITEM_MORE_SECRET: { what: '“{{title}}”的密级高于这份分发单。', kept: '没有写入任何内容。', action: '请提高分发单的密级，或另建一份。' },
};
