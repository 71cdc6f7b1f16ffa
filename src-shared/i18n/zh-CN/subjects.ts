/** Words of the index of subjects. */
export const subjectsMessages = {
  title: '主题对象', create: '登记', edit: '修改主题对象', toCatalogue: '回到著录', back: '全部主题对象', more: '再列出一些', search: '名称的一部分，或完整的户号、住院号', kind: '类别', allKinds: '全部类别', name: '名称', otherNames: '曾用名、别名（每行一个）', identifiers: '编号', note: '说明',
  kinds: { customer: '客户（业户）', patient: '患者', person: '人物', organisation: '单位', event: '活动、事件', project: '项目、工程' },
  identifierKinds: { account: '户号', hospital: '住院号', identity: '身份证号', credit: '统一社会信用代码', phone: '电话', other: '其他编号' },
  levels: { item: '件', volume: '案卷' }, column: { code: '档号', title: '题名', level: '层级', date: '日期', place: '位置' },
  pending: '选一个主题对象，把 {{n}} 件归到它名下', pendingClear: '不归入了', linked: '已把 {{n}} 件归入“{{name}}”', unlink: '移出', records: '全部档案', severalCarriers: '案卷（多种载体）', carrierCount: '{{n}} 条', byText: '案卷上的户号等与之相符', numbersKept: '已登记的编号保持不变；要更换时请填写全部编号。',
  noRecords: '名下还没有档案', noRecordsDetail: '在著录里选中若干件，从“更多操作”归入主题对象；案卷上写有同一户号、住院号的会自动列在这里。', print: '打印清单', mergedFrom: '已并入：{{name}}', merged: '已把“{{name}}”并入“{{into}}”', link: '归入主题对象',
  empty: { title: '还没有登记主题对象', filtered: '没有找到', detail: '客户、患者、人物、单位登记在这里，就能查到名下全部档案；活动和项目可以把文件、图纸、照片、录音录像和实物聚在一起。' },
  duplicates: { button: '查重', title: '可能重复登记', detail: '编号相同，或名称相同而编号不矛盾。合并后两边的档案一起列出，随时可以拆开。', none: '没有发现重复。', first: '保留', second: '并入', why: '依据', sameIdentifier: '编号相同', sameName: '名称相同', merge: '合并' },
  reveal: { button: '显示完整编号', title: '显示完整的证件号和电话？', detail: '查看人、时间和原因记入审计日志。' }, separate: { button: '拆开', title: '拆开这次合并？', detail: '双方恢复为合并以前的样子，各自的档案各归各。' },
  aside: {
    button: '过户、更名、销户', title: '“{{name}}”变更', detail: '原有档案移入历史部分，仍可检索、可移回；新来的归在现行部分。', kind: '变更', kinds: { transfer: '过户', rename: '更名', close: '销户' }, successor: '过户给', onDay: '变更日期', reason: '原因', keepUntil: '保留到（空着长期保留）', place: '单独存放处', which: '移入历史部分的档案', submit: '移入 {{n}} 份', done: '已把 {{n}} 份档案移入历史部分',
    heading: '历史部分：{{day}} {{kind}}', at: '存放于 {{place}}', kept: '保留到 {{day}}', expired: '保留期已满（{{day}}），待鉴定', to: '新户主：{{name}}', back: '移回', backTitle: '把这些档案移回现行部分？', backDetail: '这次变更留在审计记录里。',
  },
} as const;
