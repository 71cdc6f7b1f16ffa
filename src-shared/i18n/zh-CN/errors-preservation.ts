import type { preservationErrors } from '../../errors/preservation.ts';
import type { ErrorWordsFor } from '../error-words.ts';

export const preservationErrorWords: ErrorWordsFor<typeof preservationErrors> = {
  PRESERVATION_BACKUP_FOLDER_UNUSABLE: { what: '备份文件夹 {{folder}} 不能写入。', kept: '档案数据没有改变，较早的备份仍在。', action: '请检查移动硬盘是否接好、是否写保护，或换一个文件夹。' },
  PRESERVATION_BACKUP_DAMAGED: { what: '备份已损坏：{{detail}}。', kept: '当前数据没有改变。', action: '请换用另一份备份，并检查这块磁盘。' },
  PRESERVATION_BACKUP_FAILED: { what: '备份没有完成：{{detail}}。', kept: '档案数据没有改变，较早的备份仍在。', action: '请检查空间和磁盘后重试。' },
  PRESERVATION_NOT_A_BACKUP: { what: '{{folder}} 不是一份完整的备份。', kept: '没有改变任何内容。', action: '请选择名称以 backup- 开头、含有 backup.json 的文件夹。' },
};
