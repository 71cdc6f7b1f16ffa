/** Words of quality by people: gates, samples, defects, verdicts, the report. */
export const qualityMessages = {
  title: '质检', begin: '开始{{gate}}', beginTitle: '{{gate}}：随机抽查 {{pct}} %', beginDetail: '同一批次、同一随机数抽到的页相同，可以复查。', seed: '随机数', seedHint: '不填则由时间产生', back: '返回批次', none: '还没有质检', noneDetail: '批次到质检工位后，按自检、审核、复核逐关抽查；每关由不同的人做。', inspections: '质检记录',
  states: { open: '进行中', accepted: '合格', rejected: '不合格', withdrawn: '已撤销' }, verdicts: { pending: '未判定', right: '合格', wrong: '不合格' },
  looked: '已看 {{looked}}/{{sampled}} 页', rate: '合格率 {{n}} %', rateOf: '合格率 {{n}} %（要求 {{pass}} %）', score: '得分 {{n}}', link: '挂接 {{linked}}/{{items}} 件', linkOf: '挂接率 {{n}} %（要求 {{pass}} %）', seedOf: '随机数 {{seed}}', changed: '图像已改动，请重看',
  pages: '样本', pageOf: '第 {{place}} 页，{{record}} 第 {{page}} 页', right: '合格', wrong: '不合格', rightAll: '其余全部合格', rightAllTitle: '其余 {{n}} 页全部判为合格？', rightAllDetail: '请确认已逐页看过。', defects: '缺陷', chooseDefect: '选缺陷代码', defectNote: '说明', keys: 'Enter 合格，X 不合格，↑ ↓ 换页',
  accept: '判合格', acceptTitle: '{{gate}}判为合格？', acceptDetail: '以 {{who}} 的名义签字，之后不能再改。', reject: '判不合格', rejectTitle: '{{gate}}判为不合格？', rejectDetail: '批次退回所选工位，带上缺陷清单；不合格 {{wrong}} 页计入该工位。', returnTo: '退回到', withdraw: '撤销', withdrawTitle: '撤销这次{{gate}}？', withdrawDetail: '已判定的留在记录里，这一关可以重新抽查。', saveReport: '保存报告', print: '打印', unlinked: '图像与著录不符',
  checks: { title: '自动检查', start: '检查整批', none: '还没有自动检查', noneDetail: '程序逐页查看空白、重复、倾斜、切边、分辨率、色彩、缺页码和页数，发现的问题修正、写明理由准予通过，或退回工位；处理完，关口才能判合格。', noImages: '批次还没有图像，扫描后再检查。', summary: '已检查 {{checked}}/{{pages}} 页，待处理 {{all}} 处，其中必须处理 {{must}} 处', open: '待处理 {{n}}', waived: '已准予 {{n}}', giveBack: '退回工位', more: '再列出一些', reason: '自动检查发现 {{n}} 处必须处理的问题', onPage: '自动检查：{{what}}' },
  shortfalls: { pending: '还有未判定的页', rate: '合格率不足', link: '挂接率不足', findings: '自动检查的问题没有处理完', unchecked: '还没有全部自动检查' },
  yield: '一次合格率 {{pct}} %（{{first}}/{{all}} 批）', noYield: '还没有判定的批次',
  report: { batch: '批次', contractor: '加工单位', gate: '关', state: '结论', seed: '随机数', sample: '抽查页数/总页数', right: '合格页', wrong: '不合格页', rate: '合格率 %', score: '得分', link: '挂接件数/总件数', by: '质检人', at: '时间', note: '说明', defect: '缺陷', count: '次数', place: '序号', record: '档号', page: '页', verdict: '判定', unlinked: '图像与著录不符', described: '著录页数', images: '图像数' },
} as const;
