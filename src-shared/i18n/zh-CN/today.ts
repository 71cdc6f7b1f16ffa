export const todayMessages = {
  title: '今日',
  facts: {
    overdue: '超期待办', overdueNone: '没有超期', climate: '环境', climateRoom: '{{room}} 最需留意', climateGood: '各库房均在范围内', climateAbsent: '今天还没有读数',
    headOffice: '总馆联系', headOfficeNever: '单机使用', headOfficeNeverDetail: '尚未登记到总馆', waiting: '待发 {{n}} 条', nothingWaiting: '没有待发内容',
  },
  ofOpen: '共 {{n}} 项待办',
  holdings: '馆藏', items: '件', boxes: '盒', pages: '页', unreadPages: '页待识别', unboxed: '件未装盒',
  mine: '我今天', itemsCreated: '著录 {{n}} 件', pagesCaptured: '扫描 {{n}} 页',
  tasks: {
    title: '待办', open: '未办', closed: '已办', what: '事项', whose: '承办', since: '产生', due: '期限', urgency: '状态', nobody: '未指定', noDue: '无期限', closedBy: '办结人', closedAt: '办结时间', closingNote: '说明',
    emptyTitle: '没有待办', emptyDetail: '温湿度超限、设备离线、作业失败、备份到期时，这里会自动出现待办。也可以自己添加。', emptyClosed: '还没有办结的事项。', add: '添加待办', close: '办结', reopen: '重新打开',
    closedToast: '已办结：{{title}}', dismissedToast: '已标为不办理：{{title}}', reopenedToast: '已重新打开：{{title}}', keys: 'Enter 前往 · E 办结 · P 暂停 · T 转交 · I 经过',
    more: '“{{title}}”的其他操作', paused: '暂停', pausedSince: '{{time}} 起暂停（{{by}}）：{{reason}}', standIn: '{{name}}（{{standIn}}代）', escalated: '已催办至{{who}}', escalatedNobody: '已到{{target}}一级，没有指定人', doubtful: '期限计算时系统时间可疑', closedInstead: '{{name}}（代{{whose}}）', closedEscalated: '{{name}}（催办后办理）', closedOther: '{{name}}（承办人为{{whose}}）',
  },
  lights: { label: '按人和班组查看', all: '全部', mine: '我的', mineWords: '我的待办：超期 {{overdue}}，预警 {{warning}}，正常 {{normal}}，催办到我 {{escalated}}', paused: '，暂停 {{n}}', overdueOnly: '只看超期', todayOnly: '只看今天到期', nobody: '未指定', person: '{{name}}：超期 {{overdue}}，预警 {{warning}}，正常 {{normal}}', more: '其他人和班组', emptyTitle: '这里没有待办', emptyDetail: '换一个人或班组，或点“全部”。' },
  deeds: {
    go: '前往', history: '经过…', pause: '暂停…', goOn: '恢复', assign: '转交…', dismiss: '不办理…',
    pauseTitle: '暂停此事项', pauseDetail: '暂停后期限停走，不再催办；恢复时期限按规则顺延。', pauseReason: '暂停原因', pauseReasonHint: '写入历史，例如“等客户补盖公章”', pauseSubmit: '暂停', pausedToast: '已暂停：{{title}}',
    continuedToast: '已恢复：{{title}}，期限 {{due}}', continuedNoDue: '已恢复：{{title}}',
    assignTitle: '转交此事项', whose: '承办人', deputy: 'B 角（仅此事项）', deputyHint: '承办人外出时由他代办；不填时由承办人固定的 B 角代办', awayWorker: '{{name}}（外出）', note: '说明', assignSubmit: '转交', assignedToast: '已转交{{name}}：{{title}}', unassignedToast: '已改为未指定：{{title}}',
  },
  history: {
    title: '事项经过', due: '期限', whose: '承办', deputy: 'B 角', raised: '产生', lines: '经过', assigned: '转交：{{from}} → {{to}}', pausedLine: '暂停：{{reason}}', continued: '恢复，期限 {{due}}', continuedNoDue: '恢复', escalated: '第 {{step}} 级催办：{{target}} {{who}}', nobodyNamed: '（没有指定人）',
    takenBack: '系统时间拨回，撤回 {{steps}} 级催办', rescheduled: '期限由 {{from}} 改为 {{to}}', closed: '办结', dismissed: '不办理', none: '产生后还没有转交、暂停或催办。', targets: { deputy: 'B 角', lead: '班组长', archivist: '档案负责人' },
  },
  clock: {
    back: '系统时间被拨回：从 {{from}} 回到 {{to}}', asleep: '系统时间从 {{from}} 跳到 {{to}}：电脑睡眠过，或时间被拨快', off: '程序从 {{from}} 到 {{to}} 没有运行',
    backDetail: '已定的期限不变，超期与否以现在的系统时间为准；已办的不受影响，多出的日子等时间走到再出现。核对之前新定的期限会标明“系统时间可疑”。', asleepDetail: '期限照常计算，应催办的已一次补上；漏过的任务各记一次。', takenBack: '提前发出的 {{n}} 级催办已撤回。',
    missed: '其间漏办：{{list}}', missedOne: '{{name}} {{n}} 次', note: '已核对', noteTitle: '核对系统时间', noteDetail: '请对照钟表确认现在的系统时间是 {{now}}。记录后不再提示。', noteLabel: '说明', noteHint: '怎样核对的，写入历史', submit: '时间无误', now: '现在 {{time}}',
  },
  away: {
    menu: '登记外出…', title: '登记外出', detail: '其间由代办人看到并办理您的待办，记录写明由谁代办。', from: '自', to: '至', toHint: '不填为“回岗前”', deputy: '代办人', deputyStanding: '不填由固定的 B 角{{name}}代办', reason: '事由', submit: '登记', done: '已登记外出，由{{name}}代办', fixed: '固定的 B 角',
    banner: '您已登记外出（{{from}} 至 {{to}}），待办由{{name}}代办。', untilBack: '回岗', back: '我已回岗', backDone: '已结束外出登记', instead: '您正在代办：{{names}}',
  },
  paper: { menu: '打印和导出', print: '打印清单', heading: '待办清单', at: '截至 {{time}}', remark: '办理情况' },
  reminders: { save: '导出催办短信…', fileName: '催办清单', mobile: '手机号', name: '承办人', overdue: '超期', warning: '将到期', escalated: '催办升级', text: '内容', nobody: '未指定', counts: '{{room}}待办：超期 {{overdue}} 项，{{hours}} 小时内到期 {{warning}} 项。', due: '（{{time}} 到期）', escalatedCounts: '{{room}}催办升级：{{n}} 项逾期未办。', whose: '（承办：{{name}}）', instead: '代{{name}}办理。', mark: '；', more: '；另有 {{n}} 项。', saved: '已导出 {{n}} 人的催办内容', none: '没有超期或 24 小时内到期的待办' },
  form: { title: '添加待办', what: '要做什么', whatHint: '一句话说清楚', due: '期限', dueHint: '当天 17:00 前，可不填', whose: '承办人', submit: '添加' },
  closing: { comesBack: '只办结这条待办。业务单上该做的事还没做的，下次检查时会再产生一条。', title: '办结此事项', dismissTitle: '不办理此事项', note: '说明', noteHint: '做了什么，写入历史', dismissNoteHint: '为什么不办理，写入历史', submit: '办结', dismissSubmit: '确认不办理' },
  kinds: {
    climateOut: '{{room}}超出规定范围：{{temperatureC}} ℃，{{humidityPct}} %', climateDrift: '{{room}}一昼夜变化过大：温度 {{temperatureC}} ℃，湿度 {{humidityPct}} %', roundMissing: '{{room}}的{{round}}巡查没有登记（{{day}}）', sensorSilent: '{{room}}的传感器 {{device}} 已 {{minutes}} 分钟没有读数',
    shelfFault: '密集架 {{bank}} 停止：{{result}}（第 {{carriage}} 列）', shelfStopUnconfirmed: '密集架 {{bank}} 按下停止后没有确认静止，请到现场查看', shelfMotionUnknown: '密集架 {{bank}} 的运动结果未知，请到现场查看', fileRefused: '监视文件夹里的文件未能收入：{{file}}（{{reason}}）', pagesUnread: '{{item}}有 {{pages}} 页未能识别文字', backupOverdue: '已有 {{days}} 天没有备份', fixityFailed: '校验发现 {{count}} 处损坏',
    paperToAdd: '待添加：业务单 {{number}} 的“{{stage}}”缺 {{count}} 份资料', paperToSend: '待发送：业务单 {{number}} 的“{{stage}}”有 {{count}} 份资料待班组审核', paperToTransfer: '待移交：业务单 {{number}} 的“{{stage}}”有 {{count}} 份资料待移交档案室',
    dossierToShelve: '待移交卷宗：业务单 {{number}} 的卷宗待上架', stageEnding: '环节时限：业务单 {{number}} 的“{{stage}}”即将或已经超时', transferToCount: '待清点：移交单 {{number}}（{{lines}} 行）须当天登入', receiptsToCome: '待收回执：分发单 {{number}}（{{recipients}} 个单位）', shipmentToArrive: '在途：寄送批次 {{number}}（{{lines}} 行）待签收', shipmentDiffers: '差异待处理：寄送批次 {{number}}（{{lines}} 行）', batchAtStation: '流水线：批次 {{number}} 在“{{station}}”待完成', deliveryRefused: '拒收待改：{{source}}有送交被拒收，等发送方改正', deliveryStopped: '收不了{{source}}的送交：{{reason}}', deliveryToDecide: '待决定：{{source}}送来的新版本或疑似重复', expectedMissing: '催收：{{day}} {{unit}} 的{{list}}还没有到齐', contractEnding: '合同预警：{{title}}于 {{day}} 到期',
    duty: '{{title}}（{{day}}）', dutyMissed: '{{title}}（{{day}}，此前漏 {{missed}} 次）',
  },
  values: {
    morning: '上午', afternoon: '下午', aisleOccupied: '巷道内有人或有物', locked: '已锁定', fault: '故障', emergencyStop: '急停', obstructed: '遇阻', stopped: '已停止', watchdogExpired: '失去控制端心跳', overCurrent: '电机过流', stuck: '卡住', manual: '手动模式', fireHold: '消防联动', positionDoubtful: '位置报告前后矛盾',
  },
} as const;
