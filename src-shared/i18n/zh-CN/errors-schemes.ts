import type { schemesErrors } from '../../errors/schemes.ts';
import type { ErrorWordsFor } from '../error-words.ts';

export const schemesErrorWords: ErrorWordsFor<typeof schemesErrors> = {
  SCHEMES_FONDS_NOT_FOUND: { what: '没有这个全宗。', action: '请刷新全宗列表后再选。' },
  SCHEMES_FONDS_CODE_TAKEN: { what: '全宗号 {{code}} 已被使用。', kept: '没有新建全宗。', action: '请换一个全宗号，或打开已有的全宗。' },
  SCHEMES_UNIT_NOT_FOUND: { what: '这个全宗里没有该机构（问题）。', kept: '没有写入任何内容。', action: '请先在分类方案里登记该机构，或另选一个。' },
  SCHEMES_UNIT_CODE_TAKEN: { what: '机构代码 {{code}} 在本全宗已被使用。', kept: '没有写入任何内容。', action: '请换一个代码。' },
  SCHEMES_UNIT_IN_USE: { what: '已有档号使用机构“{{name}}”的代码或名称，不能再改。', kept: '机构保持原样。', action: '请停用它，另建一个新机构。' },
  SCHEMES_RULE_NOT_FOUND: { what: '没有这条档号规则。', action: '请刷新后再试。' },
  SCHEMES_RULE_EXISTS: { what: '本全宗的门类 {{recordGroup}} 已有档号规则。', kept: '原规则没有改变。', action: '请修改原有规则。' },
  SCHEMES_RULE_UNSOUND: { what: '档号规则有问题：{{problems}}。', kept: '规则没有保存。', action: '请按提示修改各段后再保存。' },
  SCHEMES_RULE_IN_USE: { what: '已经按这条规则编过档号，不能再改变它的组成。', kept: '规则保持原样，已编档号不变。', action: '名称和起始号仍可修改；新的编号方式请用于新的全宗或门类。' },
  SCHEMES_CHANGED_MEANWHILE: { what: '您编辑期间，别人已修改了这条内容。', kept: '别人的修改已保存，您的修改尚未写入。', action: '请查看最新内容后再改。' },
  SCHEMES_FIELD_CHOICES_MISSING: { what: '选项型著录项目 {{key}} 还没有任何选项。', kept: '没有保存。', action: '请至少填写一个选项，或改用文字类型。' },
  SCHEMES_CLASS_EXISTS: { what: '类别号 {{classCode}} 已经登记。', kept: '没有改变。', action: '请在列表中打开它修改。' },
  SCHEMES_ENTRY_NOT_FOUND: { what: '找不到全宗卷中的这一篇。', kept: '其他内容没有改变。', action: '它可能已被移除，请刷新列表。' },
  SCHEMES_ENTRY_DATE_UNREADABLE: { what: '“{{date}}”不是日期。', kept: '填写的内容还在。', action: '请写成 20190501、201905 或 2019。' },
  SCHEMES_FIELD_PATTERN_UNREADABLE: { what: '格式要求“{{pattern}}”不是可用的正则表达式。', kept: '没有保存。', action: '请改正表达式，例如 \\d{10} 表示十位数字；不需要时留空。' },
  SCHEMES_FIELD_DICTIONARY: { what: '词表“{{dictionary}}”不能用于这个著录项目。', kept: '没有保存。', action: '词表用于件和案卷的文字项目；请选择已有的词表，或不选。' },
  SCHEMES_FIELD_IN_USE: { what: '{{label}} 已在 {{count}} 条记录中使用，其中 {{unfit}} 条的内容不符合新的要求。', kept: '著录项目和已有内容都保持原样。', action: '请先改正这些记录，或者停用本项目、另建一个新的项目。' },
  SCHEMES_REGIME_NOT_FOUND: { what: '没有这个档案管理模式预设。', kept: '没有改变任何规则。', action: '请从列表中重新选择。' },
};
