import type { dictionariesErrors } from '../../errors/dictionaries.ts';
import type { ErrorWordsFor } from '../error-words.ts';

export const dictionariesErrorWords: ErrorWordsFor<typeof dictionariesErrors> = {
  DICTIONARIES_NOT_FOUND: { what: '没有代号为 {{key}} 的词表。', kept: '没有改变任何内容。', action: '请刷新词表列表后再试。' },
  DICTIONARIES_EXISTS: { what: '代号 {{key}} 已被另一个词表使用。', kept: '没有新建词表。', action: '请换一个代号，或打开已有的词表。' },
  DICTIONARIES_FIXED: { what: '“{{name}}”由程序规定，不能修改。', kept: '词表保持原样。', action: '权限和档号依靠这些取值；需要其他说法时，请新建词表和著录项目。' },
  DICTIONARIES_FIELD_TAKEN: { what: '这个著录项已经使用词表“{{name}}”。', kept: '没有保存。', action: '请先在那个词表里去掉它。' },
  DICTIONARIES_WORD_NOT_FOUND: { what: '词表里没有“{{word}}”。', kept: '没有改变任何内容。', action: '请刷新后再试。' },
  DICTIONARIES_WORD_IN_USE: { what: '“{{word}}”还有档案在用，不能删除。', kept: '词语和档案都保持原样。', action: '请改为停用：以后不再提供，已有的内容保留；或先改名并入另一个词。' },
  DICTIONARIES_SAME_WORD: { what: '新名称与原来的“{{word}}”相同。', kept: '没有改变任何内容。', action: '请填写新的名称。' },
};
