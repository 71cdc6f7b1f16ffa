import type { exchangeErrors } from '../../errors/exchange.ts';
import type { ErrorWordsFor } from '../error-words.ts';

export const exchangeErrorWords: ErrorWordsFor<typeof exchangeErrors> = {
  EXCHANGE_XML_MALFORMED: { what: 'XML 文件第 {{line}} 行第 {{column}} 列有语法错误（{{detail}}）。', kept: '没有导入任何内容。', action: '请在导出该文件的系统中重新导出，或修正后再导入。' },
  EXCHANGE_XML_CHARACTER: { what: 'XML 文件第 {{line}} 行第 {{column}} 列有 XML 不允许的控制字符。', kept: '没有导入任何内容。', action: '请删去该字符后再导入。' },
  EXCHANGE_XML_ENTITY: { what: 'XML 文件第 {{line}} 行第 {{column}} 列引用了没有定义的实体。本软件不读取外部定义。', kept: '没有导入任何内容。', action: '请把实体改成字符本身（例如把 &eacute; 写成 é）后再导入。' },
  EXCHANGE_XML_DOCTYPE: { what: 'XML 文件第 {{line}} 行的 DOCTYPE 自带实体或元素定义。这类定义可以用来撑爆内存或读取本机文件，因此不予接受。', kept: '没有导入任何内容。', action: '请删去 DOCTYPE 中方括号内的部分后再导入。' },
  EXCHANGE_XML_ENCODING: { what: '文件从第 {{line}} 行起不是“{{encoding}}”编码，或该编码无法识别。', kept: '没有导入任何内容。', action: '请另存为 UTF-8 或 GB 18030，并使 XML 声明与实际编码一致。' },
  EXCHANGE_XML_TOO_DEEP: { what: 'XML 文件第 {{line}} 行第 {{column}} 列的嵌套超过 {{limit}} 层。', kept: '没有导入任何内容。', action: '这样的文件不是目录。请检查来源。' },
  EXCHANGE_XML_TOO_LARGE: { what: 'XML 文件第 {{line}} 行第 {{column}} 列的一项内容过大（上限 {{limit}} 个字符）。', kept: '没有导入任何内容。', action: '请检查该处内容，拆分后再导入。' },
  EXCHANGE_FORMAT_UNKNOWN: { what: '“{{fileName}}”不是 EAD、AtoM CSV，也不是由重复记录组成的 XML（根元素：{{found}}）。', kept: '没有导入任何内容。', action: '请确认文件，或先导出为 EAD、CSV、XLSX。' },
  EXCHANGE_EAD_WITHOUT_DESCRIPTION: { what: '这份 EAD 文件没有 archdesc 或其中没有 did。', kept: '没有导入任何内容。', action: '请使用完整的检索工具文件。' },
  EXCHANGE_ID_REPEATED: { what: '第 {{row}} 行的编号“{{id}}”在文件中出现了两次。', kept: '没有导入任何内容。', action: '请使每一行的 legacyId 各不相同。' },
  EXCHANGE_PARENT_MISSING: { what: '第 {{row}} 行的上级“{{id}}”不在文件中。', kept: '没有导入任何内容。', action: '请补上上级行，或清空该行的 parentId。' },
  EXCHANGE_PARENT_CYCLE: { what: '第 {{row}} 行（“{{id}}”）的上下级关系绕成了圈。', kept: '没有导入任何内容。', action: '请改正 parentId 后再导入。' },
  EXCHANGE_COLUMN_MISSING: { what: '表头中没有“{{column}}”列。', kept: '没有导入任何内容。', action: '请使用 AtoM 的档案著录模板。' },
};
