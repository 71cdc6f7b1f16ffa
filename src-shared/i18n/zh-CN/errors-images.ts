import type { imagesErrors } from '../../errors/images.ts';
import type { ErrorWordsFor } from '../error-words.ts';

export const imagesErrorWords: ErrorWordsFor<typeof imagesErrors> = {
  IMAGES_NOTHING_CHOSEN: { what: '没有选择要处理的页，或没有选择任何处理步骤。', kept: '没有改动任何页。', action: '请选择页，并至少勾选一个步骤。' },
  IMAGES_WORK_NOT_FOUND: { what: '没有这次图像处理。', kept: '没有改动任何页。', action: '请刷新后再试。' },
  IMAGES_WORK_STATE: { what: '这次图像处理现在不能这样做（{{state}}）。', kept: '各页保持原样。', action: '请等待正在进行的作业结束，或刷新后再试。' },
  IMAGES_ABOVE_CLEARANCE: { what: '这次处理里有您的涉密等级看不到的页。', kept: '没有撤销任何一页。', action: '请由涉密等级足够的人撤销。' },
  IMAGES_VERSION_NOT_FOUND: { what: '这一页没有这个版本。', kept: '页面保持原样。', action: '请刷新版本列表。' },
  IMAGES_NO_SUCH_PART: { what: '按这样的设置，这一页不会拆成两页。', kept: '没有改动任何页。', action: '请先看预览中的第一部分。' },
  IMAGES_TOO_MANY_STEPS: { what: '这一页已经做过太多次处理（最多 {{limit}} 步）。', kept: '页面保持原样。', action: '请先恢复较早的版本，再一次做完所需的处理。' },
  IMAGES_PICTURE_UNUSABLE: { what: '这一页的图像无法处理。', kept: '原图和这一页保持原样，其余各页继续。', action: '请打开这一页查看；必要时重新扫描。' },
  IMAGES_ORIGINAL_MISSING: { what: '这一页的原图文件找不到了。', kept: '其余各页继续。', action: '请立即做一次完整校验，并从备份恢复原图。' },
  IMAGES_STITCH_ORIGINALS_ONLY: { what: '只能拼接同一件里两页未经处理的原图。', kept: '两页保持原样。', action: '请先把两页恢复为原图，再拼接，然后纠偏裁边。' },
  IMAGES_DO_NOT_FIT: { what: '找不到两页重叠的地方。', kept: '两页保持原样。', action: '请确认两页是同一张大幅面的相邻部分，方向一致；必要时重新扫描，重叠三分之一以上。' },
  IMAGES_OVERLAP_TOO_SMALL: { what: '两页只重叠 {{overlapPct}} %，少于 {{leastPct}} %。', kept: '两页保持原样。', action: '请重新扫描，让相邻两幅重叠三分之一以上。' },
  IMAGES_FINDING_NOT_FOUND: { what: '这条检查发现已经不在了：图像又检查过，或页已删除。', kept: '没有改动任何记录。', action: '请刷新检查结果后再选。' },
};
