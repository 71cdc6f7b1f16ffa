/** Words of the registers of incoming and outgoing papers. */
export const registersMessages = {
  title: '收发文登记', year: '{{year}} 年', yearLabel: '年度', more: '再列出一些', search: '编号、文号、题名或单位', showing: '显示哪些', show: { all: '全部', unfiled: '未归卷', late: '补登的', void: '作废的' },
  directions: { incoming: '收文', outgoing: '发文' }, retired: '已停用', export: '导出', exportTitle: '导出“{{name}}”', exportFormat: '格式', exportAll: '共 {{n}} 条，连同作废的', exported: '已保存 {{file}}，共 {{n}} 条',
  column: { number: '编号', onDay: '收发日期', counterpart: '来文或主送单位', documentNumber: '文号', title: '题名', documentDate: '成文日期', urgency: '缓急', classification: '密级', copies: '份数', pages: '页数', unit: '承办部门', handler: '签收或经办人', enteredBy: '登记人', enteredAt: '登记时间', lateReason: '补登原因', filingNumber: '归卷号', voidReason: '作废原因', note: '备注' },
  field: { incoming: { onDay: '收文日期', counterpart: '来文单位', handler: '签收人' }, outgoing: { onDay: '发文日期', counterpart: '主送单位', handler: '经办人' } },
  facts: { lines: '{{n}} 条', unfiled: '未归卷 {{n}}', sameDay: '当日登记 {{n}}', late: '补登 {{n}}', void: '作废 {{n}}', gaps: '缺号 {{n}} 个：{{which}}', noGaps: '编号连续' },
  mark: { sameDay: '当日', later: '次日后', late: '补登', void: '作废', unfiled: '未归卷' },
  add: { incoming: '登记收文', outgoing: '登记发文', title: '{{deed}}：{{number}}', number: '编号（空着用下一个号）', item: '同时登入目录', itemHint: '题名、文号、责任者、日期照登记内容填写，之后可在著录里补充', submit: '登记', again: '仍然登记', late: '补登原因', lateHint: '已过登记时限，须写明原因', done: '已登记：{{number}}' },
  edit: { button: '修改', title: '修改 {{number}}' }, voidDeed: { button: '作废', title: '作废 {{number}}？', detail: '号码保留，不再使用；可以恢复。' }, restore: '恢复',
  file: { button: '归卷', title: '归卷：{{number}}', how: '归卷方式', item: '目录里已有', new: '登入目录', number: '只记归卷号', which: '哪一件', whichHint: '输入档号、文号或题名', nothing: '没有找到', typeMore: '请输入两个字以上', filingNumber: '归卷号', newHint: '按登记内容新建一件档案，归卷号随档号显示。' },
  unfile: { button: '撤销归卷', title: '撤销 {{number}} 的归卷？', detail: '目录里的档案不删除。' }, openItem: '打开档案',
  compare: { button: '核对', title: '与目录核对', lines: '登记了、没有归卷', items: '目录里有、登记簿没有', match: '文号相同：{{title}}', noMatch: '没有文号相同的档案', linesLeft: '还有 {{n}} 条', itemsLeft: '还有 {{n}} 件', allLines: '登记的都已归卷', allItems: '目录里的都在登记簿上', fileAll: '把 {{n}} 条对应归卷', filed: '已归卷 {{n}} 条', back: '返回登记簿' },
  setUp: { button: '新建登记簿', edit: '登记簿设置', title: '新建登记簿', editTitle: '登记簿设置', name: '名称', direction: '登记什么', fonds: '全宗', pattern: '编号样式', patternHint: '{year} 代表年度，{n} 代表顺序号，例如 收〔{year}〕{n}号', patternWrong: '须有一个 {n}，{year} 写在它前面', example: '例：{{number}}', digits: '顺序号位数', within: '收发后几日内登记（0 为当日）', recordGroup: '登入目录的门类', retention: '保管期限', retire: '停用', unretire: '恢复使用', names: { incoming: '收文登记簿', outgoing: '发文登记簿' }, patterns: { incoming: '收〔{year}〕{n}号', outgoing: '发〔{year}〕{n}号' } },
  empty: { title: '还没有登记簿', detail: '收文、发文按编号逐份登记；归卷后填归卷号，年终与目录核对，缺号、未归卷的一目了然。', lines: '这一年还没有登记', linesDetail: '按 N 登记第一份；编号自动接续。', filtered: '没有找到', noFonds: '先由管理员建立全宗，再设登记簿。' },
} as const;
