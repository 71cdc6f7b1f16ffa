import type { importsErrors } from '../../errors/imports.ts';
import type { ErrorWordsFor } from '../error-words.ts';

export const importsErrorWords: ErrorWordsFor<typeof importsErrors> = {
  IMPORTS_NOT_FOUND: { what: '没有这个导入批次。', kept: '没有写入任何内容。', action: '请刷新批次列表。' },
  IMPORTS_FILE_UNREADABLE: { what: '读不出文件 {{file}}（{{detail}}）。', kept: '没有导入任何内容。', action: '请确认文件存在、没有被别的程序占用。' },
  IMPORTS_FILE_EMPTY: { what: '文件是空的，里面没有条目。', kept: '没有导入任何内容。', action: '第一行应为列名，从第二行起每行一条。' },
  IMPORTS_FILE_GONE: { what: '待导入的文件已不在本室的数据目录里。', kept: '已导入的条目都还在。', action: '请重新选择文件。' },
  IMPORTS_FORMAT_UNKNOWN: { what: '认不出 {{file}} 是什么格式的目录文件。', kept: '没有导入任何内容。', action: '可以导入 CSV、TSV；请核对文件，或在原来的软件里另存。' },
  IMPORTS_ENCODING_UNKNOWN: { what: '不认识编码“{{encoding}}”。', kept: '没有导入任何内容。', action: '请用 UTF-8、UTF-16 或 GB18030。' },
  IMPORTS_QUOTE_OPEN: { what: '第 {{line}} 行的引号没有配对，从那里起无法分清各行。', kept: '没有导入任何内容。', action: '请改正这一行，或用表格软件重新另存为 CSV 后再导入。' },
};
