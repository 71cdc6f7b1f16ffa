/** Words of the settings that say when things fall due and who is told. */
export const scheduleMessages = {
  calendar: {
    detail: '时限里的“工作日”按这里计算。保存后，未办结的周期性任务重新计算期限；业务单各环节的时限在登记时已定，不随之改变。', unset: '尚未设置：周六、周日为休息日，节假日照常计为工作日。',
    weekly: '每周休息日', weekdays: { d1: '周一', d2: '周二', d3: '周三', d4: '周四', d5: '周五', d6: '周六', d7: '周日' },
    holidays: '节假日', extraWorkdays: '调休上班日', pasteHint: '可以整段粘贴：每行一天或用逗号隔开，如 2026-10-01；连续几天写成 2026-10-01~2026-10-07；# 之后是备注。',
    count: '{{n}} 天', wrong: '认不出的日期：{{words}}', fill: '填入{{name}}', filled: '已填入，尚未保存。请与{{source}}原文核对。', saved: '工作日历已保存', moved: '工作日历已保存，{{n}} 项待办的期限已重新计算', allFree: '每周至少留一个工作日。',
  },
  duties: {
    name: '任务', when: '何时', within: '时限', next: '下次', now: '当前', source: '依据', retired: '已停用', none: '—', openNow: '{{day}} 待办', missed: '{{n}} 次未做', add: '从现成任务建立', taken: '（已建立）', use: '建立', fromPreset: '选一项现成的任务',
    empty: '还没有周期性任务', detail: '每日巡查、每周检查、每月汇总等到日子自动成为待办。同一任务只有一条待办：漏做的日子计数并留存，以最近一天为准。', presetDetail: '日期和时限取自各单位的做法，建立后可以改成本单位的。',
    rule: { daily: '每天', weekly: '每{{day}}', monthly: '每月 {{day}} 日', yearly: '每年 {{days}}' }, freeDay: { keep: '休息日照办', next: '休息日顺延', skip: '休息日不办' }, freeDayLabel: '遇休息日', remark: '须签评语',
    record: '“{{name}}”的记录', day: '日期', state: '结果', by: '经办人', note: '评语', states: { open: '待办', done: '已办', dismissed: '不办理', missed: '漏办' }, doubtful: '当时系统时间可疑', recordEmpty: '还没有到过日子。',
    edit: '修改', editTitle: '修改任务', newTitle: '自行建立任务', addOwn: '自行建立', ruleLabel: '何时', kinds: { daily: '每天', weekly: '每周', monthly: '每月', yearly: '每年' }, weekday: '星期', dayOfMonth: '几日', dayOfMonthHint: '31 在小月为最后一天', yearDays: '哪几天', yearDaysHint: '月-日，用逗号隔开，如 03-01, 09-01', yearDaysWrong: '认不出的日期：{{words}}', withinKind: '时限', withinKinds: { days: '日历天', workingDays: '工作日', hours: '小时' }, hours: '小时内', whose: 'A 角', deputy: 'B 角', team: '班组', who: '由谁', nobody: '未指定', sourceZh: '依据', sourceEn: '依据（英文）',
    preview: '接下来十次', previewMoved: '遇休息日顺延', previewFree: '休息日', previewUntil: '{{due}} 前', previewNone: '按此规则没有日子。', nameZh: '中文名称', nameEn: '英文名称', days: '天内（当天为 0）', until: '截止时刻', retire: '停用', unretire: '恢复', retireTitle: '停用“{{name}}”？', retireDetail: '不再产生待办，当前一条待办随之关闭；以往的记录保留。', unretireTitle: '恢复“{{name}}”？', unretireDetail: '从今天起，到日子又会产生待办。',
  },
  roster: {
    detail: '每人有固定的 B 角；外出期间另有代办人的，以那次登记为准。B 角在 A 角外出时看到并办理其待办，记录写明由谁代办。', person: '人员', deputy: 'B 角', teams: '班组', state: '现状', here: '在岗', awayUntil: '外出至 {{to}}', awayOpen: '外出（回岗前）', by: '由{{name}}代办', planned: '{{from}} 起外出', setDeputy: '指定 B 角…', markAway: '登记外出…', back: '已回岗', none: '—',
    deputyTitle: '“{{name}}”的 B 角', deputyNone: '不设', awayTitle: '登记“{{name}}”外出', noTeams: '还没有班组', noTeamsDetail: '业务流程和流水线的环节写明班组后，有了待办就列在这里；也可以自己添加。', teamsTitle: '班组', addTeam: '添加班组', teamName: '名称', teamNameEn: '英文名称', lead: '班组长', members: '成员', unset: '未设置', editTeam: '修改班组', newTeam: '添加班组', teamDetail: '班组长接到逾期未办的催办；B 角在没有承办人时接到第一级催办；成员在“我的待办”里看到本班组没有指定承办人的事项。',
  },
  rules: {
    detail: '待办逾期后逐级催办，直至办结或暂停。每级只催一次，记入经过，并出现在被催办人的“我的”列表和催办短信里。', unchanged: '沿用预设：{{source}}', steps: '逐级催办', step: '第 {{n}} 级', after: '逾期后', to: '催办到', amount: '数目', unit: '单位', at: '时刻', units: { hours: '小时', days: '日历天', workingDays: '工作日' }, targets: { deputy: 'B 角', lead: '班组长', archivist: '档案负责人' }, add: '增加一级', remove: '去掉第 {{n}} 级', empty: '不逐级催办：逾期的待办只在承办人的列表里。',
    archivist: '档案负责人', archivistUnset: '还没有指定档案负责人，催办到这一级时没有人接到。', pauseMoves: '暂停后期限', moves: { workingDays: '按工作日顺延：只补暂停期间的工作日', clock: '按实际时间顺延：暂停多久补多久' }, order: '每一级应晚于前一级。', saved: '催办规则已保存',
  },
} as const;
