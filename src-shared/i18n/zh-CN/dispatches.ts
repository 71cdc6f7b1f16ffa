/** Words of what goes out and whose receipt comes back. */
export const dispatchesMessages = {
  title: '发放与回执', back: '全部分发单', more: '再列出一些', search: '单号、事由或接收单位', showing: '显示哪些', show: { all: '全部', draft: '申请中', issued: '待闭环', overdue: '回执超期', closed: '已闭环', withdrawn: '已撤销' }, states: { draft: '申请中', issued: '已发放', closed: '已闭环', withdrawn: '已撤销' },
  column: { state: '状态', number: '分发单号', title: '事由', recipients: '接收单位', open: '未回', due: '回执期限', at: '日期' }, openOf: '{{open}}/{{all}}', overdue: '回执超期',
  methods: { hand: '当面', post: '邮寄', electronic: '电子' }, recipientStates: { waiting: '待发放', issued: '待签收', signed: '待回执', returned: '回执已回', done: '已签收' },
  facts: { askedBy: '申请人 {{who}}', issued: '{{by}} 于 {{at}} 发放', due: '回执 {{in}}前收回', dueAt: '回执期限 {{at}}', papers: '{{n}} 种文件', open: '还有 {{n}} 个单位没有闭环', closed: '发放单与回执单已一一对应', noReceipt: '不要回执，签收即可' },
  papers: '分发的文件', recipients: '发放、签收与回执', recipient: { slip: '单号', name: '接收单位', copies: '份数', method: '方式', state: '进度', signed: '签收', returned: '回执' }, signedBy: '{{by}}，{{day}}', returnedOn: '{{day}}，{{to}} 收 {{note}}',
  create: { button: '新建分发单', title: '新建分发单', editTitle: '修改分发单', edit: '修改', submit: '建立', about: '事由', askedBy: '申请人', purpose: '用途', days: '几日内收回回执（空着不要回执）', papers: '分发的文件', papersHint: '每行一份；题名后可用制表符或逗号加文号', recipients: '接收单位', recipientsHint: '每行一个；后面可写份数，如：监理部 2', read: '{{papers}} 种文件，{{recipients}} 个单位共 {{copies}} 份', classification: '密级', fonds: '全宗' },
  issue: { button: '发放', title: '发放给 {{n}} 个单位？', detail: '发放后文件和接收单位不再改动；发放单与回执单同号，逐一收回。' }, sign: { button: '签收', title: '签收：{{name}}', by: '签收人', on: '签收日期' }, receipt: { button: '登记回执', title: '回执：{{name}}', on: '收到日期', note: '说明（份数、盖章）' },
  reopen: { button: '撤销登记', title: '撤销“{{name}}”的签收和回执？', detail: '恢复为待签收，原登记留在历史里。' }, withdraw: { button: '撤销', title: '撤销分发单 {{number}}？', detail: '不再催收回执；已登记的签收留在单上。' },
  empty: { title: '还没有分发单', filtered: '没有找到', detail: '外发文件先填分发申请，发放后逐个单位签收、收回执；发放单与回执单同号，没有回来的到期自动提醒。' },
} as const;
