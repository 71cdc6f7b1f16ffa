import type { exportsErrors } from '../../errors/exports.ts';
import type { ErrorWordsFor } from '../error-words.ts';

export const exportsErrorWords: ErrorWordsFor<typeof exportsErrors> = {
  EXPORTS_NOT_READY: { what: '导出文件不在了，或还没有写好。', kept: '目录本身没有改动。', action: '请重新导出；导出文件只保留一天，只给导出的人。' },
};
