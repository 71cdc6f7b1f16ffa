/** Words of transfer lists: handing over, counting, signing. */
export const transfersMessages = {
  title: '移交', back: '全部移交单', more: '再列出一些', search: '移交单号或移交单位', allStates: '全部状态', overdue: '超期未清点', pending: '待清点 {{n}} 行', refused: '拒收 {{n}}', differing: '页数不符 {{n}}', damaged: '破损 {{n}}', differs: '接收，相差 {{n}} 页', lines: '移交内容',
  total: '{{lines}} 行，共 {{pages}} 页', sentBy: '{{by}} 于 {{at}} 移交', signedBy: '{{by}} 于 {{at}} 签收', dueToday: '当天清点登入，还有 {{n}} 行', youSent: '您移交的清单由另一人清点签收。',
  column: { state: '状态', number: '移交单号', from: '移交单位', lines: '行数', pages: '页数', found: '清点情况', sent: '日期' },
  states: { draft: '编制中', sent: '已移交', signed: '已签收', withdrawn: '已撤回' }, outcomes: { pending: '待清点', accepted: '接收', refused: '拒收' },
  line: { position: '行', title: '题名', documentNumber: '文号', stated: '应有页', counted: '实点页', damage: '破损等', outcome: '结果', countOf: '“{{title}}”实点页数', damageOf: '“{{title}}”破损情况' }, accept: '接收', refuse: '拒收', remove: '移出',
  create: { button: '新建移交单', title: '新建移交单', submit: '建立', fonds: '全宗', recordGroup: '门类', retention: '保管期限', year: '年度', note: '备注' },
  add: { button: '添加内容', title: '添加移交内容', submit: '添加 {{n}} 行', lines: '每行一份', hint: '题名和页数，用空格隔开；也可以从表格粘贴：题名、页数、文号、责任者、日期', read: '共 {{n}} 行，{{pages}} 页', unclear: '请补上页数：{{line}}' },
  send: { button: '移交', title: '移交 {{lines}} 行，共 {{pages}} 页？', detail: '以 {{who}} 的名义签字移交，之后不能再改。档案室须当天逐页清点登入。' },
  sign: { button: '签收', title: '签收？', detail: '以 {{who}} 的名义签字：接收 {{accepted}} 行（页数不符 {{differing}}），拒收 {{refused}} 行。接收的登入目录，拒收的退回。', done: '已签收：接收 {{accepted}} 行，拒收 {{refused}} 行' },
  withdraw: { button: '撤回', title: '撤回移交单 {{number}}？', detail: '单上的资料恢复为待移交。' }, noLines: '移交单上还没有内容', noLinesDetail: '逐份写明题名和页数，接收人按它逐页清点。',
  empty: { title: '还没有移交单', filtered: '没有找到', detail: '移交单逐份写明题名和页数；移交人签字后，档案室当天逐页清点，缺页、破损记在行内，双方签字为凭。' },
} as const;
