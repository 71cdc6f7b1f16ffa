export const climateMessages = {
  title: '环境',
  views: { label: '视图', now: '现状', round: '巡查登记', readings: '读数', rooms: '范围与传感器' },
  temperature: '温度', humidity: '相对湿度', rooms: '库房',
  empty: { title: '还没有库房', detail: '温湿度按库房记录。先在“库房”里建一间库房，再回来登记每日两次的巡查，或绑定传感器。', action: '前往库房' },
  card: {
    band: '范围 {{band}}', dewPoint: '露点', moisture: '纸张平衡含水率', moistureHint: '按当前温湿度推算的纸张含水率', preservation: '保存指数（估算）', preservationHint: '按当前温湿度估算的相对寿命，只用于比较，不是承诺', years: '{{n}} 年', mould: '霉变风险（估算）', mouldHint: '近 30 天温湿度累计的估算：0.5 以下为低，1 以上可能长霉。干燥只让它停下，不会倒退', moulds: { good: '{{n}} 低', fair: '{{n}} 需留意', risk: '{{n}} 高' },
    measured: '{{relative}}测得', outSince: '{{time}} 起', dayRange: '24 小时变化 {{temperature}} / {{humidity}}', none: '还没有读数', noneDetail: '在“巡查登记”里填写，或在“范围与传感器”里绑定传感器。',
    noSensor: '没有传感器，手工登记', morning: '上午', afternoon: '下午', roundMade: '已登记 {{time}}', roundOpen: '未登记', choose: '显示{{room}}的曲线',
  },
  reasons: {
    temperatureLow: '温度偏低', temperatureHigh: '温度偏高', humidityLow: '湿度偏低', humidityHigh: '湿度偏高', temperatureSwing: '昼夜温差过大', humiditySwing: '昼夜湿度变化过大', temperatureAbsent: '没有温度', humidityAbsent: '没有湿度',
  },
  chart: {
    title: '{{room}}的曲线', period: '时段', periods: { day: '24 小时', week: '7 天', month: '30 天', year: '一年' }, loading: '正在读取…', earlier: '更早', later: '更晚', latest: '回到现在', readings: '{{n}} 条读数', bucket: '每点为 {{span}} 的平均，浅色为最低至最高', hours: '{{n}} 小时', gaps: '{{n}} 处缺数，曲线断开',
    walk: '曲线上的时刻，左右键移动', emptyTitle: '这段时间没有读数', emptyDetail: '换一个时段，或到“巡查登记”里填写。没有读数的时间保持空白，不用零代替。', noReading: '此刻没有读数',
  },
  round: {
    title: '巡查登记', intro: '每间库房一行。Tab 换格，Enter 完成；没有去的库房留空。', time: '测得时间', timeHint: '今天，留空为现在', room: '库房', temperature: '温度 ℃', humidity: '相对湿度 %', verdict: '判定', last: '上次', note: '原因或措施', notePlaceholder: '为什么超限，做了什么',
    noteNeeded: '超出范围，请写明原因', badNumber: '不是数值', bothNeeded: '温度和湿度都要填', tooFar: '超出仪表可能的范围', badTime: '时间不对', submit: '完成登记', saved: '已登记 {{n}} 间库房', savedOut: '已登记 {{n}} 间库房，其中 {{out}} 间超限，已生成待办', nothing: '还没有填写',
    viewOnly: '登记巡查需要档案员或操作员的角色。', cell: '{{room}}，{{column}}', made: '{{round}}已登记 {{time}}',
  },
  readings: {
    origin: '来源', until: '截至哪一天', all: '全部', manual: '手工', sensor: '传感器', import: '导入', allRooms: '全部库房', time: '时间', room: '库房', verdict: '判定', quality: '质量', note: '备注', by: '手工 · {{name}}', more: '显示更多', count: '最近 {{n}} 条', clockDoubt: '时钟存疑', receivedLate: '收到于 {{time}}',
    qualities: { good: '好', absent: '无读数', outOfRange: '超出量程', partial: '缺一项' }, emptyTitle: '没有读数', emptyDetail: '巡查登记和传感器的读数会按时间列在这里，包括没有接探头的“无读数”。',
  },
  limits: {
    room: '库房', medium: '用途', temperature: '温度', humidity: '相对湿度', daily: '昼夜变化', source: '依据', edit: '修改范围', editTitle: '{{room}}的温湿度范围', own: '自定', ofMedium: '按用途', useMedium: '按用途的推荐值', useOwn: '自定范围', kind: '范围', temperatureMin: '温度下限', temperatureMax: '温度上限', humidityMin: '湿度下限', humidityMax: '湿度上限',
    dailyTemperature: '昼夜温度变化不超过', dailyHumidity: '昼夜湿度变化不超过', sourceHint: '标准号、制度名称或谁决定的', preset: '{{name}}：{{temperature}}，{{humidity}}（依据 {{source}}）', saved: '已保存{{room}}的范围', noLimit: '不限', title: '各库房的范围', manageOnly: '修改范围和绑定传感器由管理员进行。',
  },
  sensors: {
    title: '温湿度传感器', name: '传感器', room: '所在库房', unbound: '未绑定', health: '状态', since: '自', poll: '间隔', bind: '绑定库房', bindTitle: '绑定传感器', bindDetail: '从现在起的读数记到这间库房；以前的读数留在原处。', displayName: '名称', read: '立即读取', readDone: '{{name}}：{{temperature}}，{{humidity}}', bound: '已绑定 {{name}} 到{{room}}',
    emptyTitle: '还没有温湿度传感器', emptyDetail: '在“设置”的“设备”里登记传感器，再回到这里绑定库房。没有传感器时，每日两次手工登记即可。', toSettings: '前往设置',
    healths: { starting: '正在连接', ready: '正常', lost: '失去联系', unsupported: '不支持', failed: '故障', off: '停用' },
  },
  logger: {
    title: '导入温湿度记录仪文件', titleOf: '导入 {{file}}', choose: '选择文件…', other: '换一个文件…', intro: '选择从记录仪软件导出的 CSV 文件。先看到里面有什么，再决定记到哪间库房。', makers: '认得 Hanwell、Meaco、TinyTag、Rotronic、T&D、Trend 的导出；其他厂家只要有带列名的日期和温湿度列也能读。',
    tooLarge: '文件太大，请在记录仪软件里分段导出。', unreadable: '读不了这个文件，请重新选择。', makerNames: { hanwell: 'Hanwell', meaco: 'Meaco', rotronic: 'Rotronic', tandd: 'T&D', tinytag: 'TinyTag', trend: 'Trend', other: '其他' },
    found: '格式：{{maker}}，含{{what}}。', both: '温度和相对湿度', ambiguous: '文件里的日期看不出日和月哪个在前，请核对：', dates: '日期顺序', orders: { dayFirst: '日在前', monthFirst: '月在前' },
    sensor: '记录仪', sensors: '文件里的记录仪', span: '时段', readings: '读数', room: '记到', roomOf: '{{sensor}} 记到哪间库房', leaveOut: '不导入', count: '{{n}} 条', known: '{{n}} 条已有', differing: '{{n}} 条与已有的不同，保留已有的', absent: '{{n}} 条无读数', gaps: '{{n}} 处缺数',
    refused: '有 {{n}} 行读不了，不会导入', line: '第 {{n}} 行', reasons: { time: '时间不对', value: '数值不对', columns: '列数不对' }, promise: '补录的读数会标明来自导入文件；已有的读数不会重复，也不会被改动；缺的时间保持空白。', submit: '导入 {{n}} 条', done: '已从 {{file}} 导入 {{n}} 条读数', open: '导入记录仪文件…',
  },
  imports: { title: '导入的记录仪文件', file: '文件', maker: '格式', added: '读数', by: '导入', withdraw: '撤回', withdrawn: '{{time}} 撤回', ask: '撤回 {{file}} 的导入？', askDetail: '它带来的 {{n}} 条读数会从曲线和列表中去掉，日志中保留记录；以后可以重新导入该文件。' },
} as const;
