import type { digitisationErrors } from '../../errors/digitisation.ts';
import type { ErrorWordsFor } from '../error-words.ts';

export const digitisationErrorWords: ErrorWordsFor<typeof digitisationErrors> = {
  DIGITISATION_ITEM_NOT_FOUND: { what: '没有找到页面所属的件。', kept: '没有写入任何内容。', action: '请刷新目录后重新选择。' },
  DIGITISATION_PAGE_NOT_FOUND: { what: '没有找到这一页。', action: '请刷新页面列表后重试。' },
  DIGITISATION_CHANGED_MEANWHILE: { what: '这一页刚刚被别人修改过。', kept: '您的修改没有写入。', action: '请查看最新内容后再修改。' },
  DIGITISATION_ORDER_INCOMPLETE: { what: '新的顺序没有把本件的每一页都恰好列出一次。', kept: '原顺序未变。', action: '期间有页面增减，请刷新后重新排序。' },
  DIGITISATION_FILE_EMPTY: { what: '文件“{{fileName}}”是空的（0 字节）。', kept: '此前已存入的页面不受影响。', action: '请重新扫描或复制。' },
  DIGITISATION_FILE_TOO_BIG: { what: '文件“{{fileName}}”有 {{megabytes}} MB，单个文件不能超过 {{limit}} MB。', kept: '此前已存入的页面不受影响。', action: '请拆分成较小的文件。' },
  DIGITISATION_FILE_GONE: { what: '文件“{{fileName}}”在读取之前消失了。', kept: '此前已存入的页面不受影响。', action: '请放回文件后重新导入，已存入的不会重复。' },
  DIGITISATION_FILE_CHANGING: { what: '文件“{{fileName}}”在读取时一直在变化。', kept: '此前已存入的页面不受影响。', action: '请等扫描或复制结束后再导入。' },
  DIGITISATION_FILE_UNREADABLE: { what: '文件“{{fileName}}”无法打开（{{detail}}）。', kept: '此前已存入的页面不受影响。', action: '请检查权限和介质后重试。' },
  DIGITISATION_UNSUPPORTED_TYPE: { what: '“{{fileName}}”不是 JPEG、PNG、TIFF 或 PDF（{{found}}）。', kept: '该文件没有存入。', action: '请另存为 JPEG、PNG、TIFF 或 PDF；只看内容，不看扩展名。' },
  DIGITISATION_MANY_PAGES: { what: '该文件有 {{pages}} 页，这里一次只能加一页。', kept: '该文件没有存入。', action: '请使用“导入文件”。' },
  DIGITISATION_TOO_MANY_PAGES: { what: '该文件有 {{pages}} 页，单个文件不能超过 {{limit}} 页。', kept: '该文件没有存入。', action: '请拆分成较小的文件。' },
  DIGITISATION_IMAGE_TOO_LARGE: { what: '图像为 {{widthPx}} × {{heightPx}} 像素（{{megapixels}} 百万像素），上限是 {{limit}} 百万。', kept: '该图像没有存入。', action: '请降低分辨率或分幅扫描。' },
  DIGITISATION_IMAGE_DAMAGED: { what: '图像已损坏或不完整（{{detail}}）。', kept: '该图像没有存入，此前的页面不受影响。', action: '请重新扫描或复制。' },
  DIGITISATION_PART_OUTSIDE: { what: '要显示的部分超出了图像（{{widthPx}} × {{heightPx}} 像素）。', kept: '没有写入任何内容。', action: '请把分页线放在图像之内后重试。' },
  DIGITISATION_PDF_ENCRYPTED: { what: '该 PDF 有密码保护。', kept: '该文件没有存入。', action: '请在原软件中另存为无密码的文件后再导入。' },
  DIGITISATION_PDF_DAMAGED: { what: '该 PDF 已损坏（{{detail}}）。', kept: '此前已存入的页面不受影响。', action: '请重新获取文件，或打印成新的 PDF。' },
  DIGITISATION_PDF_TOO_DEMANDING: { what: '绘制该 PDF 需要的时间或内存过多。', kept: '此前已存入的页面不受影响。', action: '请打印成较简单的 PDF，或直接扫描纸张。' },
  DIGITISATION_PDF_FONT_MISSING: { what: '这一页使用了 PDF 中没有嵌入的中文字体，画出来会是空白。', kept: '这一页没有存入，其余页面不受影响。', action: '请打印成嵌入字体的 PDF（或图像型 PDF）后再导入。' },
  DIGITISATION_FOLDER_MISSING: { what: '文件夹“{{folder}}”不存在。', kept: '没有存入任何内容。', action: '请检查路径，或插好移动介质。' },
  DIGITISATION_FOLDER_EMPTY: { what: '文件夹“{{folder}}”里没有文件。', kept: '没有存入任何内容。', action: '请选择扫描件所在的文件夹；不会读取子文件夹。' },
  DIGITISATION_FOLDER_OF_ROOM: { what: '“{{folder}}”是藏卷自己的数据文件夹。', kept: '没有存入任何内容。', action: '请选择数据文件夹以外的文件夹。' },
  DIGITISATION_READING_FAILED: { what: '这一页的文字没有识别出来（{{detail}}）。', kept: '图像完好，其余页面继续识别。', action: '请查看图像，替换后或直接重新识别。' },
  DIGITISATION_READING_UNAVAILABLE: { what: '文字识别无法启动（{{detail}}）。', kept: '图像完好，等待识别。', action: '请重新安装藏卷，或联系技术支持。' },
};
