/** Words of papers on their way. */
export const shipmentsMessages = {
  title: '寄送批次', back: '全部批次', more: '再列出一些', search: '批次号、单号或单位', showing: '显示哪些', show: { all: '全部', draft: '编制中', transit: '在途', received: '已签收', unsettled: '差异未处理', withdrawn: '已撤回' }, states: { draft: '编制中', transit: '在途', received: '已签收', withdrawn: '已撤回' },
  column: { state: '状态', number: '批次号', route: '寄件 → 收件', tracking: '邮寄单号', lines: '内容', found: '清点情况', due: '应到' }, route: '{{from}} → {{to}}', copies: '{{lines}} 行 {{copies}} 件', overdue: '逾期未到', differing: '件数不符 {{n}}', damaged: '破损 {{n}}', unsettled: '待处理 {{n}}', settledAll: '差异已处理',
  facts: { sealed: '{{by}} 封装，封条 {{seal}}，{{parcels}} 包', sent: '{{by}} 于 {{at}} 寄出', carrier: '{{carrier}} {{tracking}}', due: '应于 {{at}} 前到', received: '{{by}} 于 {{at}} 签收', sealIntact: '封条完好', sealBroken: '封条不完好：{{note}}' },
  line: { position: '行', title: '内容', documentNumber: '编号', copies: '应有件', counted: '实收件', damage: '破损等', result: '结果', countOf: '“{{title}}”实收件数', damageOf: '“{{title}}”破损情况' }, lines: '批次内容', fits: '相符', differs: '相差 {{n}} 件', settled: '{{how}}（{{by}}）',
  create: { button: '新建批次', title: '新建寄送批次', editTitle: '修改批次', edit: '修改', submit: '建立', from: '寄件方', to: '收件方', carrier: '承运人', tracking: '邮寄单号', seal: '封条或密封袋号', sealedBy: '封装人', parcels: '包数', days: '几个工作日内应到', lines: '装入的内容', linesHint: '每行一份；后面写件数，如：九月报销单据 25。移交单号单独成行即装入那份移交单', read: '{{lines}} 行，共 {{copies}} 件', unclear: '请补上件数：{{line}}', unknownList: '没有已移交的移交单 {{line}}', fonds: '全宗', classification: '密级', note: '备注' },
  send: { button: '寄出', title: '寄出批次 {{number}}？', detail: '寄出后内容不再改动，由收件方逐行清点；随寄的移交单到达当天起算当日登入。' }, receive: { button: '签收', title: '签收批次 {{number}}', sealIntact: '封条、包装完好', note: '说明', noteHint: '封条不完好须写明情况', summary: '{{lines}} 行：件数不符 {{differing}}，破损 {{damaged}}' },
  settle: { button: '处理', title: '处理差异：{{title}}', how: '如何处理（补寄、退回、报损等）' }, withdraw: { button: '撤回', title: '撤回批次 {{number}}？', detail: '随寄的移交单恢复为当面移交，从今天起算当日登入。' }, youSent: '您寄出的批次由收件方清点签收。',
  empty: { title: '还没有寄送批次', filtered: '没有找到', detail: '实物按批封装寄出，在途、应到、签收一目了然；收件方逐行清点，少了、破了记在行内，处理完为止。' },
} as const;
