/** Words of the settings that say when things fall due and who is told. */
export const scheduleMessages = {
  calendar: {
    detail: '时限里的“工作日”按这里计算。保存后，未办结的周期性任务重新计算期限；业务单各环节的时限在登记时已定，不随之改变。', unset: '尚未设置：周六、周日为休息日，节假日照常计为工作日。',
    weekly: '每周休息日', weekdays: { d1: '周一', d2: '周二', d3: '周三', d4: '周四', d5: '周五', d6: '周六', d7: '周日' },
    holidays: '节假日', extraWorkdays: '调休上班日', pasteHint: '可以整段粘贴：每行一天或用逗号隔开，如 2026-10-01；连续几天写成 2026-10-01~2026-10-07；# 之后是备注。',
    count: '{{n}} 天', wrong: '认不出的日期：{{words}}', fill: '填入{{name}}', filled: '已填入，尚未保存。请与{{source}}原文核对。', saved: '工作日历已保存', moved: '工作日历已保存，{{n}} 项待办的期限已重新计算', allFree: '每周至少留一个工作日。',
  },
} as const;
