/** 词表: the words that fields of description take. */
export const dictionariesMessages = {
  detail: '著录时从这里取词：边打字边提示，拼音首字母也可以。“须用词表”的，用了别的词就不能编档号；“仅供参考”的只作提示。机构（问题）在“全宗与机构”里登记。',
  name: '词表', usedBy: '用于', count: '在用', rule: '要求', source: '出处', own: '本室自定', strict: '须用词表', advice: '仅供参考', fixed: '由程序规定', comma: '、',
  add: '新建词表', addTitle: '新建词表', editTitle: '词表', labelZh: '中文名称', labelEn: '英文名称', key: '代号', keyHint: '字母开头，建好后不变', keyBad: '代号已被使用，或含有字母、数字、下划线以外的字符',
  usedByHint: '本室自定的著录项目，在“著录项目”里选用词表', strictSwitch: '须用词表中的词', strictHint: '打开后，用了别的词的档案不能编档号，批量修改也不接受别的词；已有内容不变',
  word: '词语', english: '英文', records: '使用记录', inUse: '在用', retired: '已停用', find: '查找词语', findOrAdd: '查找，或输入新词后按回车', addWord: '加入词表', listed: '词表 {{n}}', unlisted: '档案里有而词表没有 {{n}}', take: '收入词表', more: '还有 {{n}} 个词，请输入文字缩小范围。',
  empty: '词表里还没有词', emptyDetail: '在上面输入一个词后按回车，或从文件导入。档案里已经用过的词，可以从“档案里有而词表没有”中收入。', export: '导出 CSV',
  renameHint: '改名会同时改正使用它的档案；改成已有的词，两个词就并为一个', retireHint: '停用后不再提示，已有的内容保留', remove: '删除这个词', wordBad: '不能为空，不能含分号', rename: '改名', renaming: '正在改名', renamed: '“{{from}}”已改为“{{to}}”，改正 {{n}} 条', takeBack: '撤销', optional: '（选填）',
  willChange: '将改正 {{items}} 件、{{volumes}} 卷：', merges: '“{{to}}”已在词表中，两个词将并为一个。',
  import: {
    button: '导入', title: '导入词语', detail: '每行一个词；可以有第二列英文、第三列“是/否”在用。已有的词不会被删除。', file: 'CSV 文件', paste: '或者粘贴在这里', submit: '导入', found: '新增 {{added}} 个，更新 {{changed}} 个，{{same}} 个已经有了。', done: '已导入：新增 {{added}} 个，更新 {{changed}} 个', line: '第 {{line}} 行',
    problems: { empty: '没有词', tooLong: '太长', divided: '含有分号或换行', repeated: '重复' },
  },
} as const;
