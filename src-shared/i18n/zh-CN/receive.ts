/** Words of receiving: cases of business processes, their stages and papers. */
export const receiveMessages = {
  title: '接收', cases: '业务单', handOver: '移交 {{n}} 份', back: '全部业务单', more: '再列出一些', search: '业务单号的开头，或名称的一部分', allStates: '全部状态', allProcesses: '全部流程', stages: '环节', papersOf: '“{{stage}}”的资料', missing: '缺 {{n}} 份', comma: '、', toVolume: '打开卷宗', resume: '恢复办理',
  openedBy: '{{by}} 于 {{at}} 登记', standing: '已暂停：{{reason}}（{{by}}，{{since}}）',
  column: { light: '状态', number: '业务单号', title: '名称', process: '业务流程', stage: '当前环节', missing: '必备资料', due: '环节时限', state: '状态' },
  states: { open: '办理中', paused: '已暂停', ended: '已办结，待归档', closed: '已归档', withdrawn: '已撤单' },
  stage: { done: '{{at}} 由 {{by}} 办结', now: '办理中', due: '时限 {{in}}', later: '尚未开始', reason: '未齐先办：{{reason}}' },
  paperStates: { expected: '待添加', added: '待发送', sent: '待审核', reviewed: '待移交', inTransfer: '移交中', received: '档案室已接收', filed: '已组卷', notNeeded: '不需要' },
  gates: { team: '班组', room: '档案室' },
  reasons: { unsigned: '签字不齐', unsealed: '未盖章', badFormat: '格式不符', illegible: '不清晰', pagesMissing: '缺页', damaged: '破损', wrongPaper: '资料不对', other: '其他' },
  checks: { signature: '签字', seal: '盖章', format: '格式', legible: '清晰', complete: '齐全' },
  paper: {
    name: '资料', state: '进度', pages: '页数', by: '添加人', optional: '可选', add: '添加', excuse: '不需要', unexcuse: '改为需要', refuse: '退回', send: '发送 {{n}} 份', acceptAll: '{{n}} 份审核通过', late: '补录：{{reason}}', refused: '{{gate}}退回（{{by}}）：{{reason}} {{note}}', checks: '请核对：{{what}}',
    excuseTitle: '“{{name}}”不需要？', unexcuseTitle: '仍需要“{{name}}”？', none: '这个环节不要求资料', noneDetail: '办完即可结束环节。',
  },
  open: { button: '登记业务单', title: '登记{{noun}}', submit: '登记', fonds: '全宗', about: '名称', subject: '客户、患者或项目', subjectHint: '先在“主题对象”里登记；没有可不填', noSubject: '没有找到' },
  end: { button: '结束环节', title: '结束环节“{{stage}}”？', complete: '必备资料齐全，结束后进入下一环节。', missing: '还缺下列必备资料：', blocked: '这个流程要求资料齐全才能结束环节。还缺：', reason: '先办结的原因' },
  pause: { button: '暂停', title: '暂停办理？', detail: '暂停期间时限不走，恢复后顺延。' },
  withdraw: { button: '撤单', title: '撤销业务单 {{number}}？', detail: '不再催办。已添加的资料仍在目录里。' },
  dossier: { button: '组卷（{{n}} 份）', title: '组成卷宗？', detail: '按资料清单的顺序组成一卷：', join: '并入已有的卷宗，排在后面：', submit: '组卷', done: '已组卷' },
  add: { title: '添加：{{name}}', from: '资料从哪里来', new: '新收到的纸质件', catalogue: '目录里已有', itemTitle: '题名', pages: '页数', least: '至少 {{n}} 页', item: '哪一件', itemHint: '输入档号或题名', nothing: '没有找到', typeMore: '请输入两个字以上', late: '补录原因', lateHint: '环节已办结，资料后到，须写明原因' },
  refuse: { title: '退回：{{name}}', reason: '原因', note: '说明' },
  empty: { title: '没有办理中的业务单', filtered: '没有找到', detail: '业务每办完一个环节，应交的资料会自动成为待办：48 小时内添加并发送，审核后移交档案室。', noProcess: '还没有业务流程', noProcessDetail: '业务流程写明每个环节应留下哪些资料、多久交来。管理员可以从现成的流程中选用。', setUp: '建立业务流程' },
} as const;
