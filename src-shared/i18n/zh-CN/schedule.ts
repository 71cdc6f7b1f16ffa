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
    edit: '修改', editTitle: '修改任务', nameZh: '中文名称', nameEn: '英文名称', days: '天内（当天为 0）', until: '截止时刻', retire: '停用', unretire: '恢复', retireTitle: '停用“{{name}}”？', retireDetail: '不再产生待办，当前一条待办随之关闭；以往的记录保留。', unretireTitle: '恢复“{{name}}”？', unretireDetail: '从今天起，到日子又会产生待办。',
  },
} as const;
