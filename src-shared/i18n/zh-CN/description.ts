/** Words of describing: further elements, dictionaries, batch tools. */
export const descriptionMessages = {
  groups: { identity: '标识', context: '背景', content: '内容与结构', access: '查阅与利用控制', related: '相关材料', notes: '附注与著录控制', carrier: '载体', photograph: '照片', own: '本室项目' },
  types: { text: '文字', number: '数字', date: '日期', choice: '选项', flag: '是/否' },
  levels: { fonds: '全宗', volume: '案卷', item: '件' },
  reach: { every: '全部全宗、全部门类', group: '门类 {{group}}（各全宗）', here: '仅全宗 {{fonds}} 的门类 {{group}}' },
  batch: {
    working: '正在修改',     button: '批量工具', title: '批量处理 {{n}} 件', tools: { set: '改为', append: '追加', replace: '查找替换', series: '序列填充', copyDown: '向下复制' }, did: '{{tool}} {{n}} 件', submit: '修改 {{n}} 件', whole: '列表中的全部 {{n}} 件', optional: '（选填）', waiting: '填好以上各项后，这里列出每一处将要发生的修改。',
    counts: '将修改 {{records}} 件的 {{changes}} 处；{{same}} 处已是这样，不改。', field: '著录项', fields: '著录项（可多选）', value: '内容（留空为清除）', separator: '分隔符', atStart: '加在前面', find: '查找', replaceWith: '替换为', pattern: '正则表达式（$1 为第一个括号中的内容）', matchCase: '区分大小写', foldWidth: '不分全角半角',
    start: '从', step: '每件增加', width: '位数（不足补零；0 为不补）', prefix: '前面的文字', unit: '单位', units: { day: '日', month: '月', year: '年' }, copyDownDetail: '把所选第一件的内容写入其余各件，先后按列表顺序。',
  },
  isad: { tab: 'ISAD(G)', of: '{{name}}：ISAD(G) 著录要素', title: 'ISAD(G) 著录要素', pages: '{{n}} 页', note: '* 为交换时的必备要素。这里只显示，修改请到“著录”页。', areas: { identity: '标识', context: '背景', content: '内容与结构', access: '查阅与利用', related: '相关材料', notes: '附注', control: '著录控制' } },
  guide: { title: '一件怎么算', units: '哪些合为一件', order: '件内谁前谁后', source: '依据 {{source}}，文字经归纳；有疑问以标准原文和本单位规定为准。' },
  form: { more: '更多著录项目（{{n}}）', fewer: '只显示有内容的项目', retired: '已停用' },
  fields: {
    label: '项目名称', group: '所在分组', type: '类型', source: '出处', own: '本室自定', on: '启用', off: '停用', recordGroup: '门类', add: '新建项目', addTitle: '新建著录项目', editTitle: '著录项目',
    detail: '标准里的项目可以按门类启用或停用，也可以添加本室自己的项目。已有内容的项目不会删除，只能停用；停用后内容仍保留在条目里。', labelZh: '中文名称', labelEn: '英文名称', key: '代号', keyHint: '字母开头，用于导入导出，建好后不变', keyBad: '代号已被使用，或含有字母、数字、下划线以外的字符',
    choices: '选项', suggestions: '常用词（可不填）', choicesHint: '每行一个', dictionary: '词表', dictionaryHint: '从词表取词；是否必须用词表中的词，在“词表”里规定', noDictionary: '不用词表', pattern: '格式要求（可不填）', patternHint: '正则表达式，整项须符合；如 \\d{10} 表示十位数字', reach: '适用于', required: '必填，缺少时不能编档号', searchable: '可检索', inList: '列表中显示', active: '启用', activeHint: '停用后不再填写，已有内容保留', preview: '表单中的样子',
  },
} as const;
