import type { attachmentsErrors } from '../../errors/attachments.ts';
import type { ErrorWordsFor } from '../error-words.ts';

export const attachmentsErrorWords: ErrorWordsFor<typeof attachmentsErrors> = {
  ATTACHMENTS_NOT_FOUND: { what: '没有这个挂接批次。', kept: '没有写入任何内容。', action: '请刷新批次列表。' },
  ATTACHMENTS_STATE: { what: '这个批次现在不能这样做（{{state}}）。', kept: '批次保持原样。', action: '请等待正在进行的作业结束，或刷新批次列表。' },
  ATTACHMENTS_DISAGREE: { what: '目录与图像不一致：{{items}} 件中 {{itemsAgreed}} 件一致，{{files}} 个文件中 {{filesAgreed}} 个对应。', kept: '没有挂接任何图像。', action: '请按核对报告改正后重新核对，或选择只挂接一致的部分。' },
  ATTACHMENTS_NOTHING_READY: { what: '没有可以挂接的图像。', kept: '没有写入任何内容。', action: '请查看核对报告：文件名要是档号，或档号加页号。' },
  ATTACHMENTS_PAGES_IN_USE: { what: '这批中有 {{count}} 页挂接后已被改动：{{names}}。', kept: '没有撤回任何内容。', action: '请先还原这些页的改动，或选择保留它们、撤回其余。' },
  ATTACHMENTS_ABOVE_CLEARANCE: { what: '这批图像里有您的涉密等级看不到的条目。', kept: '没有撤回任何内容。', action: '请由涉密等级足够的人撤回。' },
  ATTACHMENTS_FILE_DIFFERS: { what: '文件 {{fileName}} 在核对之后变了。', kept: '这个文件没有挂接，其余不受影响。', action: '请重新核对文件夹，再挂接。' },
  ATTACHMENTS_ITEM_CHANGED: { what: '这一件在核对之后变了：已有图像、已删除或不可见。', kept: '这一件保持原样，其余不受影响。', action: '请重新核对文件夹，再挂接。' },
};
