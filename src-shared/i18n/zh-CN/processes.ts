/** Words of business processes in the settings. */
export const processesMessages = {
  name: '业务流程', stages: '环节', papers: '必备资料', gate: '缺件时', openCases: '未归档', source: '依据', add: '从现成流程建立', empty: '还没有业务流程', retired: '已停用', comma: '、', optional: '（可选）', team: '由谁办', stage: '环节', deadline: '时限',
  detail: '流程写明每个环节由谁办、多久办完、必须留下哪些资料。环节办结后，应交的资料自动成为待办；改动只影响以后登记的业务单。',
  gates: { block: '不能结束环节', reason: '写明原因可结束', open: '可以结束' }, fromPreset: '选一个现成的流程', presetDetail: '环节和资料都是示例。', use: '建立', taken: '（已建立）',
  addWithin: '添加并发送', transferWithin: '移交档案室', review: '班组审核', reviewYes: '须由另一人审核', reviewNo: '不审核', ending: '到期预警', endingDays: '合同等到期前 {{n}} 天',
  retire: '停用', unretire: '恢复', retireTitle: '停用“{{name}}”？', retireDetail: '不能再登记新的业务单；已登记的照常办理。', unretireTitle: '恢复“{{name}}”？', unretireDetail: '可以再登记新的业务单。',
} as const;
