import type { formsErrors } from '../../errors/forms.ts';
import type { ErrorWordsFor } from '../error-words.ts';

export const formsErrorWords: ErrorWordsFor<typeof formsErrors> = {
  FORMS_NO_SUCH_FORM: { what: '没有名为 {{formId}} 的表格。', kept: '没有打印任何内容。', action: '请从表格列表中选择（命令行：muniment form list）。' },
  FORMS_SUBJECT_UNSUITABLE: { what: '“{{form}}”不能用所选的内容打印。', kept: '没有打印任何内容。', action: '请换一种表格，或改选它所需的条目、案卷或盒。' },
  FORMS_NOTHING_TO_PRINT: { what: '所选范围内没有可打印的内容。', action: '请核对筛选条件；只打印您有权查看的档案。' },
  FORMS_TOO_MANY_RECORDS: { what: '所选范围超过 {{most}} 条，一份表格装不下。', kept: '没有打印任何内容。', action: '请按年度、机构或盒分开打印。' },
  FORMS_PARAMETER_INVALID: { what: '表格选项“{{name}}”的值不对。', kept: '没有打印任何内容。', action: '请在允许的范围内重新填写。' },
  FORMS_CHARACTERS_UNPRINTABLE: { what: '有 {{count}} 个字符本机字体打不出来：{{characters}}。', kept: '没有打印任何内容，档案著录没有改动。', action: '请安装含有这些字的字体（自造字把字体放进档案室数据文件夹的 forms/fonts），或确认以“〓”代替后再打印。' },
  FORMS_NO_CHINESE_FONT: { what: '本机没有可用于表格的中文字体。', kept: '没有打印任何内容。', action: '请安装其中之一：{{fonts}}；也可把字体文件放进档案室数据文件夹的 forms/fonts。' },
  FORMS_TEMPLATE_BROKEN: { what: '表格模板 {{file}} 有误（第 {{line}} 行第 {{column}} 列）：{{message}}', kept: '档案没有改动，没有打印任何内容。', action: '请改正模板，或删去本室 forms 文件夹中的这个文件以恢复自带模板。' },
  FORMS_TOO_SLOW: { what: '排版超过 {{seconds}} 秒仍未完成，已停止。', kept: '档案没有改动。', action: '请减少条目后再试；若改过模板，请检查其中有无不会结束的循环。' },
  FORMS_TYPESETTER_GONE: { what: '排版程序意外停止。', kept: '档案没有改动，没有打印任何内容。', action: '请再试一次；仍不行时请把日志交给技术人员。' },
  FORMS_NO_SUCH_DOCUMENT: { what: '找不到这份打印文件。', kept: '打印记录仍在审计记录中。', action: '打印文件只保留一段时间，请重新打印。' },
};
