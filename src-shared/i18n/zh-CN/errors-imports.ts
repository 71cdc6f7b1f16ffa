import type { importsErrors } from '../../errors/imports.ts';
import type { ErrorWordsFor } from '../error-words.ts';

export const importsErrorWords: ErrorWordsFor<typeof importsErrors> = {
  IMPORTS_NOT_FOUND: { what: '没有这个导入批次。', kept: '没有写入任何内容。', action: '请刷新批次列表。' },
  IMPORTS_FILE_UNREADABLE: { what: '读不出文件 {{file}}（{{detail}}）。', kept: '没有导入任何内容。', action: '请确认文件存在、没有被别的程序占用。' },
  IMPORTS_FILE_EMPTY: { what: '文件是空的，里面没有条目。', kept: '没有导入任何内容。', action: '第一行应为列名，从第二行起每行一条。' },
  IMPORTS_FILE_GONE: { what: '待导入的文件已不在本室的数据目录里。', kept: '已导入的条目都还在。', action: '请重新选择文件。' },
  IMPORTS_FORMAT_UNKNOWN: { what: '认不出 {{file}} 是什么格式的目录文件。', kept: '没有导入任何内容。', action: '可以导入 CSV、TSV、XLSX、DBF、EAD、XML；请核对文件，或在原来的软件里另存。' },
  IMPORTS_ENCODING_UNKNOWN: { what: '不认识编码“{{encoding}}”。', kept: '没有导入任何内容。', action: '请用 UTF-8、UTF-16 或 GB18030。' },
  IMPORTS_QUOTE_OPEN: { what: '第 {{line}} 行的引号没有配对，从那里起无法分清各行。', kept: '没有导入任何内容。', action: '请改正这一行，或用表格软件重新另存为 CSV 后再导入。' },
  IMPORTS_STATE: { what: '这个批次现在不能这样做（{{state}}）。', kept: '批次保持原样。', action: '请等待正在进行的作业结束，或刷新批次列表。' },
  IMPORTS_WITHOUT_TITLE: { what: '没有哪一列对应题名（TM）。', kept: '没有导入任何内容。', action: '请指明哪一列是题名。' },
  IMPORTS_NO_ROWS: { what: '没有可以导入的行。', kept: '没有导入任何内容。', action: '第一行应为列名，从第二行起每行一条；请先检查文件。' },
  IMPORTS_ROWS_INVALID: { what: '{{count}} 行有错误，第一处在第 {{row}} 行。', kept: '没有导入任何内容。', action: '请按错误清单改正后重新导入，或选择跳过有错误的行。' },
  IMPORTS_RECORDS_IN_USE: { what: '这批中有 {{count}} 条导入后已被使用：{{names}}。', kept: '没有撤回任何内容。', action: '请先解除这些条目的使用，或选择保留它们、撤回其余。' },
  IMPORTS_NO_ANNEX: { what: '这一批没有上级层次的著录，或不是您导入的。', kept: '目录没有改动。', action: '请选择由 EAD 或 AtoM 文件导入的批次。' },
  IMPORTS_NO_ERROR_FILE: { what: '这个批次没有错误清单。', kept: '批次保持原样。', action: '请刷新批次列表。' },
  IMPORTS_PROFILE_NOT_FOUND: { what: '没有这个导入方案。', kept: '没有写入任何内容。', action: '请刷新方案列表。' },
  IMPORTS_PROFILE_NAME_TAKEN: { what: '已有名为“{{name}}”的导入方案。', kept: '没有写入任何内容。', action: '请换一个名称，或更新原方案。' },
  IMPORTS_PROFILE_CHANGED: { what: '您编辑期间，别人已修改了这个导入方案。', kept: '别人的修改已保存。', action: '请重新载入后再改。' },
  IMPORTS_ARCHIVE_REFUSED: { what: '这个工作簿不能打开（{{detail}}）：它加了密、已损坏，或解开后异常庞大。', kept: '没有导入任何内容。', action: '请用表格软件打开后另存，再导入。' },
  IMPORTS_FORMAT_BROKEN: { what: '文件 {{file}} 读不下去（{{detail}}）。', kept: '没有导入任何内容。', action: '请在原来的软件里重新导出，再导入。' },
  IMPORTS_SHEET_NOT_FOUND: { what: '工作簿里没有工作表“{{sheet}}”。', kept: '没有导入任何内容。', action: '请从列表里选一个工作表。' },
};
