import type { exportsErrors } from '../../errors/exports.ts';
import type { ErrorWordsFor } from '../error-words.ts';

export const exportsErrorWords: ErrorWordsFor<typeof exportsErrors> = {
  EXPORTS_NOT_READY: { what: '导出文件不在了，或还没有写好。', kept: '目录本身没有改动。', action: '请重新导出；导出文件只保留一天，只给导出的人。' },
  EXPORTS_SEVERAL_FONDS: { what: '这些条目分属几个全宗，而检索工具只描述一个全宗。', kept: '没有写出文件，目录没有改动。', action: '请先在目录中选定一个全宗，或改为导出 XLSX、CSV 表格。' },
  EXPORTS_NOTHING: { what: '没有您可以查看的条目可导出。', kept: '没有写出文件，目录没有改动。', action: '请放宽筛选条件，或另选条目。' },
};
