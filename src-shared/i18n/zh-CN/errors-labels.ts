import type { labelsErrors } from '../../errors/labels.ts';
import type { ErrorWordsFor } from '../error-words.ts';

export const labelsErrorWords: ErrorWordsFor<typeof labelsErrors> = {
  LABELS_NO_SUCH_PRINTER: { what: '没有名为 {{deviceId}} 的标签打印机。', kept: '没有打印任何标签。', action: '请在设置的“设备”中核对，或改打到 A4 纸。' },
  LABELS_NOTHING_TO_PRINT: { what: '没有可打印的标签。', action: '请先选择要打印标签的盒、件、层或人员。' },
  LABELS_JOB_NOT_FOUND: { what: '找不到这次打印。', kept: '没有打印任何标签。', action: '请重新选择后再打印。' },
  LABELS_PERSON_NOT_FOUND: { what: '找不到这个人员。', kept: '没有打印任何标签。', action: '请刷新人员列表后再选。' },
};
