/** 著录检查. */
export const completenessMessages = {
  title: '著录检查', detail: '按 DA/T 18-2022 的必著项目和本室的要求，逐条检查一个全宗、门类或年度，列出缺什么、哪里不对。检查时可以照常工作。',
  scope: '检查范围', everyGroup: '全部门类', everyYear: '全部年度', year: '年度', start: '开始检查', again: '重新检查', running: '正在检查',
  summary: '已检查 {{records}} 条，{{incomplete}} 条不完整。', complete: '检查了 {{records}} 条，没有发现问题。', at: '检查于 {{at}}', stopped: '上次检查已取消，没有结果。',
  empty: '还没有检查过', emptyDetail: '选好全宗和年度，按“开始检查”。十万条约需几秒到半分钟，可以随时取消。', all: '全部问题',
  kind: '层级', kinds: { fonds: '全宗', volume: '案卷', item: '件' }, code: '档号', name: '题名', field: '著录项', problem: '问题', severity: '程度', severities: { must: '必须改正', check: '请核对' }, records: '条数', mended: '已补好',
  export: '导出清单', exporting: '正在导出', fileName: '著录检查', open: '回车打开，光标停在要补的那一项', list: '不完整的记录', counts: '按著录项',
} as const;
