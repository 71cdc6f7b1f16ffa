/** Words of deliveries from business systems: stores, runs, what came, what was expected. */
export const deliveriesMessages = {
  title: '送交', more: '再列出一些',
  tabs: { sources: '业务系统', log: '收件记录', decide: '待决定', expected: '应收清单', twins: '查重' },
  outcomes: { taken: '已收', unchanged: '已有，未重收', newVersion: '新版本，待决定', duplicate: '疑似重复，待决定', refused: '拒收', withheld: '一并未收', waiting: '等待写完' },
  log: { at: '时间', system: '业务系统', type: '文档类型', delivery: '送交', externalId: '外部编号', revision: '版次', outcome: '结果', reason: '原因', heading: '项目', value: '内容', fileName: '收件记录', search: '外部编号或送交名称', allSystems: '全部系统', allOutcomes: '全部结果', save: '导出 CSV', empty: '还没有收件记录', emptyDetail: '收过一次后，每条记录的结果和原因都列在这里。', filtered: '没有找到', whole: '整次', open: '打开' },
  source: {
    add: '登记业务系统', take: '立即收件', taking: '收件中', edit: '设置', contract: '接口约定', store: '中间库', types: '文档类型', next: '下次收件', last: '上次收件', never: '还没有收过', byHand: '只手动', retired: '已停用', fine: '正常', trouble: '收不了', waiting: '等待写完 {{n}}', refused: '拒收待改 {{n}}', held: '待决定 {{n}}', nothing: '没有新的', done: '已收 {{taken}} 次送交，拒收 {{refused}}，等待写完 {{waiting}}', receipts: '有 {{n}} 份回执写不进中间库',
    empty: '还没有登记业务系统', emptyDetail: '办公系统、营销系统、医院系统等把原文和数据写进中间库（一个文件夹或一个 SQLite 文件），这里定时收入目录。登记后，把接口约定交给对方的技术人员即可。', emptyForOthers: '请管理员先登记业务系统和它的中间库。',
  },
  schedule: { label: '收件时间', off: '只手动', every: '每隔', at: '每天定时', minutes: '分钟', times: '时间', timesHint: '几个时间用空格隔开，如 07:30 16:00', workingDays: '只在工作日', everyWords: '每 {{n}} 分钟', atWords: '每天 {{times}}', atWorkingDays: '工作日 {{times}}' },
  edit: {
    titleNew: '登记业务系统', title: '“{{name}}”的设置', preset: '从这一类开始', fonds: '全宗', storeKind: '中间库是', folder: '文件夹', table: 'SQLite 文件', store: '路径', storeHint: '须已存在，本机能读写；会在里面建好各类型的文件夹和接口约定', choose: '选择文件夹', nameZh: '名称', nameEn: '英文名称', duplicates: '疑似重复的', hold: '留待决定', takeAll: '照收', language: '回执的语言', retired: '停用', types: '文档类型与字段对应', typesHint: '可直接修改；保存时检查', typesWrong: '文档类型写法不对：{{detail}}', submit: '保存', saved: '已保存',
  },
  contract: { title: '与“{{name}}”的接口约定', save: '存为文件', copy: '复制', copied: '已复制' },
  decide: {
    empty: '没有要决定的', emptyDetail: '同一编号送来不同内容，或与已有档案相同的，会留在这里由您决定；已收的绝不覆盖。', now: '这次送来', there: '已有', gone: '已有的那件已不在', causes: { newVersion: '同一编号的新版本', sameContent: '文件内容相同', sameFields: '著录项目相同' },
    keep: '留作新件', link: '就是同一件', setAside: '不收', keepDetail: '另立一件，与已有的互相参见。', linkDetail: '不另立件；这次的文件随送交保存，可随时调看。', setAsideDetail: '不立件；这次的文件仍随送交保存。', reason: '理由', keeping: '正在立件', done: { keeping: '正在另立一件', linked: '已并为同一件', setAside: '已决定不收' }, files: '文件', noFiles: '没有文件', differs: '不同', field: '项目', number: '外部编号',
  },
  expected: {
    empty: '还没有应收清单', emptyDetail: '例如昨日出院名单：由业务系统送来或从表格导入，这里逐份对照已到、未到、迟到和清单外的。', list: '清单', day: '日期', unit: '单位', expected: '应收', came: '已到', missing: '未到', late: '迟到', excused: '不会来', unexpected: '清单外', noUnit: '未写单位', number: '编号', name: '名称', state: '情况', due: '期限', at: '到达', reason: '原因', states: { expected: '待到', missing: '未到', came: '已到', late: '迟到', excused: '不会来', unexpected: '清单外' }, allStates: '全部情况', search: '编号或名称', back: '全部日期',
    import: '导入清单', importTitle: '导入应收清单', importHint: '每行一份：编号、单位、名称；可从表格粘贴', importDay: '是哪一天的', importSubmit: '导入 {{n}} 份', imported: '新增 {{added}} 份，已有 {{known}} 份', lines: '清单内容', receive: '登记收到', receiveTitle: '登记收到', receiveHint: '扫描或输入编号，一行一个', receiveSubmit: '登记 {{n}} 份', received: '按时 {{came}}，迟到 {{late}}，清单外 {{unexpected}}', lateReason: '迟到或清单外的原因', excuse: '不会来', excuseTitle: '{{number}} 不会来了？', excuseDetail: '不再催收，原因记入清单。', giveReason: '补写原因', tick: '收到',
  },
  twins: { search: '开始查重', searching: '正在查重', stop: '停止', done: '查重完成', found: '{{at}} 查过，有 {{n}} 对待决定', never: '还没有查过重', none: '没有疑似重复', detail: '按文件内容和著录项目逐件比对，相同的并排列出，由您决定；不会自动删除。', first: '先有的', second: '后有的', openFirst: '打开先有的', openSecond: '打开后有的', different: '不是同一件', duplicate: '是重份', setAside: '去掉后有的', differentDetail: '两件都留，以后不再列出。', duplicateDetail: '两件都留，互相参见。', setAsideDetail: '后有的一件标为已删除，理由记入历史，可以恢复。', decided: '已记下', rule: '查重规则', byContent: '文件内容相同', set: '相同的项目 {{n}}', setHint: '用 + 连接，须含题名或文号：{{fields}}' },
} as const;
