/** Words of business processes in the settings. */
export const processesMessages = {
  name: '业务流程', stages: '环节', papers: '必备资料', gate: '缺件时', openCases: '未归档', source: '依据', add: '从现成流程建立', empty: '还没有业务流程', retired: '已停用', comma: '、', optional: '（可选）', team: '由谁办', stage: '环节', deadline: '时限',
  detail: '流程写明每个环节由谁办、多久办完、必须留下哪些资料。环节办结后，应交的资料自动成为待办；改动只影响以后登记的业务单。',
  gates: { block: '不能结束环节', reason: '写明原因可结束', open: '可以结束' }, fromPreset: '选一个现成的流程', presetDetail: '环节和资料都是示例。', use: '建立', taken: '（已建立）',
  addWithin: '添加并发送', transferWithin: '移交档案室', review: '班组审核', reviewYes: '须由另一人审核', reviewNo: '不审核', ending: '到期预警', endingDays: '合同等到期前 {{n}} 天',
  retire: '停用', unretire: '恢复', retireTitle: '停用“{{name}}”？', retireDetail: '不能再登记新的业务单；已登记的照常办理。', unretireTitle: '恢复“{{name}}”？', unretireDetail: '可以再登记新的业务单。',
  blank: '空白流程', coming: '已保存新的一版，自 {{day}} 起登记的业务单按新版办理。',
  edit: {
    button: '修改', review: '须由另一人审核', title: '修改“{{name}}”', newTitle: '新建业务流程', nameZh: '中文名称', nameEn: '英文名称', nounZh: '一次办理叫什么（中文）', nounEn: '一次办理叫什么（英文）', recordGroup: '资料归入的门类', dossier: '组成什么卷', retention: '保管期限', classCode: '类别号（空着不分类）', subject: '办的是谁的事', noSubject: '不指明', warnDays: '提前几天预警', noEnding: '不预警', noDates: '这个门类的卷没有日期类的著录项', shelveWithin: '卷宗上架', stage: '第 {{n}} 个环节 {{name}}', stageZh: '环节（中文）', stageEn: '环节（英文）', warnHours: '提前几小时预警',
    up: '上移第 {{n}} 个环节', down: '下移第 {{n}} 个环节', removeStage: '删除第 {{n}} 个环节', addStage: '添加环节', papersOf: '“{{name}}”的必备资料', paperZh: '资料（中文）', paperEn: '资料（英文）', required: '必备', minPages: '最少页数', checks: '审核看什么', addPaper: '添加资料', removePaper: '删除“{{name}}”',
    problems: '还有 {{n}} 处要改：{{first}}', atStage: '第 {{n}} 个环节：{{problem}}', from: '生效日期', fromShort: '生效', runningStay: '办理中的 {{n}} 张业务单仍按登记时的流程办理；从生效日期起登记的按新流程办理。',
  },
  problems: { noName: '流程要有中英文名称', stageNoName: '环节要有中英文名称', stageSameName: '与前面的环节同名', paperNoName: '资料要有中英文名称', paperSameName: '与前面的资料同名', warnsTooEarly: '预警不早于环节开始：提前的小时数要小于时限', blocksForNothing: '没有一份必备资料，“不能结束环节”不起作用' },
  versions: { title: '历次版本', from: '何时起', beginning: '建立时起', saved: '保存', savedBy: '{{at}} {{by}}', cases: '业务单' },
} as const;
