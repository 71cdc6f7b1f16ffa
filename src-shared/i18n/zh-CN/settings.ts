export const settingsMessages = {
  title: '设置',
  sections: { workstation: '本工作站', room: '档案室', people: '人员', fonds: '全宗与机构', classification: '分类方案', fondsFile: '全宗卷', codes: '档号规则', fields: '著录项目', dictionaries: '词表', processes: '业务流程', lines: '流水线', calendar: '工作日历', duties: '周期性任务', roster: 'A/B 角与班组', reminders: '催办规则', devices: '设备', jobs: '作业', backup: '备份与校验', audit: '审计日志' },
  groups: { here: '本机', archive: '档案', machinery: '运行' },
  reading: {
    engine: '文字识别', engines: { better: 'PP-OCRv4（本机运行，不联网）', always: 'Tesseract（本机运行，不联网）' }, why: '更准确的 PP-OCRv4 在这台电脑上无法启动：{{detail}}', waiting: '等待识别',
    count: '{{n}} 页，同时识别 {{workers}} 页', paused: '{{n}} 页，已由 {{name}} 暂停', pause: '暂停识别', resume: '继续识别',
  },
  workstation: {
    theme: '界面明暗', language: '语言', lock: '离开多久后锁定', lockValue: '{{n}} 分钟（由管理员在“档案室”中设定）', lockNow: '立即锁定', password: '我的口令', version: '版本', versionValue: '程序 {{version}} · 数据 {{data}}', door: '打开方式', doors: { electron: '桌面窗口', web: '浏览器', cli: '命令行' }, startedAt: '后台启动于', density: '列表行高', densities: { normal: '标准 32', compact: '紧凑 28' }, disk: '磁盘剩余',
  },
  password: { title: '修改我的口令', current: '现在的口令', next: '新口令', again: '再输一次新口令', differ: '两次输入的口令不一样', submit: '修改口令', done: '口令已修改' },
  room: { name: '档案室名称', lock: '无人操作多少分钟后锁定', backupFolder: '备份文件夹', backupFolderHint: '本机上的绝对路径，建议移动硬盘', autoRead: '新页面自动识别文字', morning: '上午巡查时间', afternoon: '下午巡查时间', time: '时:分' },
  people: {
    mobile: '手机号', mobileHint: '用于催办短信，可不填', mobileWrong: '只写数字、空格、短横和开头的 +',
    add: '添加人员', empty: '还没有其他人员。', emptyDetail: '每个人用自己的账号，历史里才看得出是谁做的。', name: '姓名', signInName: '登录名', roles: '角色', clearance: '涉密等级', lastSignIn: '上次登录', active: '在用', inactive: '停用', edit: '编辑{{name}}', editTitle: '编辑人员', addTitle: '添加人员', password: '初始口令', passwordHint: '至少 10 个字，请本人登录后修改', resetPassword: '重设口令', resetTitle: '为{{name}}重设口令', resetDone: '已为{{name}}重设口令', activeHint: '停用后不能登录，历史保留', self: '本人',
  },
  fonds: {
    add: '添加全宗', empty: '还没有全宗', emptyDetail: '全宗是一个立档单位的全部档案。先建全宗，再设机构和档号规则，然后就能著录。', code: '全宗号', codeHint: '一个大写字母加三位数字，如 Z109', name: '名称', history: '全宗介绍', startYear: '起始年', endYear: '终止年', years: '年代', editTitle: '编辑全宗', addTitle: '添加全宗',
    units: '机构（问题）', addUnit: '添加机构', unitCode: '代码', unitCodeHint: '大写字母与数字，如 BGS', unitName: '名称', unitActive: '在用', unitsEmpty: '此全宗还没有机构。', unitsEmptyDetail: '按机构（问题）分类时，每个机构需要一个代码，档号里用的就是它。', editUnit: '编辑机构', addUnitTitle: '添加机构',
    gaps: '档号空号', gapsNone: '没有空号', gapScope: '范围', gapRange: '号段', gapUsed: '已用', gapMissing: '缺号', gapDeleted: '其中 {{n}} 个为已删除',
  },
  classification: {
    orders: '各门类的排列顺序', order: '分类顺序', usual: '通用顺序', detail: '决定著录界面左侧分类树的层次。改顺序不会移动档案，也不会改档号。', parts: { class: '类别', year: '年度', unit: '机构（问题）', retention: '保管期限' }, source: '出处：{{source}}', orderFrom: '{{order}}（{{source}}）', changed: '已改为：{{order}}',
    classes: '类别', classesEmpty: '还没有命名的类别', classesEmptyDetail: '类别号如 JC·CC，最多四级，用 · 连接。给它们起名后，分类树里会显示名称。', addClass: '添加类别', editClass: '编辑类别', classCode: '类别号', classHint: '如 JC 或 JC·CC，最多四级', className: '名称', recordGroup: '门类', active: '在用',
  },
  fondsFile: {
    add: '写一篇', empty: '全宗卷还是空的', emptyDetail: '全宗卷记录全宗本身的来龙去脉：立档单位沿革、分类方案说明、移交凭据、鉴定销毁、历次检查等。', category: '类目', titleField: '标题', date: '日期', body: '内容', by: '撰写', addTitle: '全宗卷：新写一篇', editTitle: '全宗卷：修改', remove: '移出全宗卷', removeTitle: '把“{{title}}”移出全宗卷？', removeDetail: '内容仍留在审计日志里。',
    categories: { introduction: '全宗介绍', acquisition: '收集移交', arrangement: '整理编目', appraisal: '鉴定销毁', custody: '保管检查', statistics: '统计', use: '利用', technology: '信息化', other: '其他' },
  },
  codes: {
    add: '新建规则', empty: '此全宗还没有档号规则', emptyDetail: '规则由若干段拼成。可以从国家标准的现成规则开始。', recordGroup: '门类', name: '名称', segments: '各段', preview: '预览', startAt: '起始号', editTitle: '档号规则', addTitle: '新建档号规则', preset: '从现成规则开始', presetSource: '出处：{{source}}', segment: '第 {{n}} 段', kind: '类型', source: '内容', width: '位数', separator: '前分隔符', addSegment: '添加一段', removeSegment: '删除第 {{n}} 段', moveUp: '第 {{n}} 段上移', moveDown: '第 {{n}} 段下移', noSeparator: '无', counted: '流水号在“{{scope}}”内连续', problems: '规则还不完整', widthAny: '不限',
    faults: {
      empty: '还没有任何一段', tooManySegments: '段数过多', separatorAtStart: '第一段前面不能有分隔符', noSequence: '缺少流水号，档号会重复', twoSequences: '只能有一个流水号', sourceEmpty: '没有选内容', sourceUnknown: '此类型不能用这个内容', widthInvalid: '位数不对', literalInvalid: '固定文字不能为空或含空格', mapInvalid: '代码对照表不完整或有重复', runsTogether: '与前一段之间没有分隔符，无法读回',
      missing: '示例里没有值', pattern: '值的位数不符', separatorInside: '值里含有分隔符', notInMap: '对照表里没有这个值', notANumber: '不是数字', tooWide: '号码超过位数', notADate: '日期位数不够', unreadable: '无法读回', other: '规则不完整',
    },
    faultAt: '第 {{n}} 段：{{fault}}',
    kinds: { literal: '固定文字', field: '字段', map: '代码', sequence: '流水号', date: '日期' },
    regime: { button: '按管理模式设置', title: '按管理模式设置 {{fonds}}', detail: '选一种与本单位相近的管理模式：一并设好机构和类别示例、整理方式、各层档号规则和著录项目，之后都可以改。已有的类别和项目、已经编过号的规则保持不变。', go: '采用', done: '已设好 {{rules}} 条档号规则、{{units}} 个机构、{{classes}} 个类别、{{fields}} 个著录项目。', kept: '已编号而保持不变：{{groups}}。', byItem: '按件', elements: '著录：{{names}}' }, levels: { project: '项目', volume: '案卷', item: '件' }, level: '编号层次', fromYearField: '自哪一年的档案起用（0 为一直）', fromYear: '{{year}} 年起', sources: { fonds: '全宗号', recordGroup: '门类代码', year: '年度', class: '类别号', subclass: '二级类别号', class3: '三级类别号', class4: '四级类别号', retention: '保管期限', unit: '机构代码', unitName: '机构名称', project: '项目号', volume: '案卷号', item: '件号' },
  },
  devices: {
    empty: '还没有设备', emptyDetail: '密集架和温湿度传感器接好后在这里登记；没有设备也能著录、扫描和检索。', add: '添加设备', name: '名称', id: '标识', idHint: '小写字母、数字、横线，如 shelf-a', family: '类别', families: { shelving: '密集架', climate: '温湿度传感器', printing: '标签打印机', barcode: '条码阅读器', rfid: 'RFID 阅读器', scanning: '扫描仪' }, driver: '驱动', drivers: { 'shelving/ms1': '密集架 MS/1.0（Modbus）', 'shelving/stow-wms': 'Stow 移动货架（WMS-Data TCP）', 'shelving/udp-55': '密集架 UDP 0x55 协议', 'shelving/manual': '手摇密集架', 'climate/modbus-transmitter': '温湿度变送器（Modbus TCP）', 'climate/temperhum': 'TEMPerHUM（USB）', 'climate/lascar': 'Lascar EL-USB-RT（USB）', 'printing/zpl': '标签打印机 ZPL（斑马等）', 'printing/tspl': '标签打印机 TSPL（佳博、台半等）', 'printing/escpos': '小票打印机 ESC/POS', 'barcode/hid-pos': '条码阅读器（USB HID POS）', 'rfid/r200': '超高频阅读器 R200 系列', 'scanning/escl': '网络扫描仪（eSCL/AirScan）', 'scanning/scanimage': '经 SANE 的扫描仪（scanimage）', 'scanning/naps2': '经 NAPS2 的扫描仪（WIA、TWAIN）' }, address: '地址', health: '状态', healths: { starting: '启动中', ready: '正常', lost: '失联', unsupported: '不支持', failed: '故障', off: '停用' }, identity: '设备自报', since: '自', restarts: '重启次数', poll: '轮询间隔', pollUnit: '毫秒', enabled: '启用', editTitle: '设备', host: '主机', port: '端口', kind: '连接方式', tcp: '网络 TCP', hid: 'USB HID', udp: '网络 UDP', none: '手摇，无连线', vendorId: '厂商号', productId: '产品号', serial: '序列号', options: '驱动参数', optionsHint: '每行一个“名称=值”', optionsBad: '第 {{n}} 行不是“名称=值”', 
  },
  jobs: { empty: '没有作业', emptyDetail: '识别、备份、导入等较慢的工作在这里排队；关掉界面也会继续。', kind: '作业', state: '状态', progress: '进度', by: '发起', at: '时间', states: { queued: '排队', running: '进行中', done: '完成', failed: '失败', cancelled: '已停止' }, cancel: '停止', retry: '重做', attempts: '第 {{n}} 次', confirmCancel: '停止这个作业？', confirmCancelDetail: '已完成的部分保留，可以重做。' },
  backup: {
    make: '立即备份', folder: '备份到', list: '已有备份', empty: '还没有备份', emptyDetail: '备份含目录、页面图像和全部历史，做完会自动核对。请备份到另一块磁盘。', name: '名称', madeAt: '时间', size: '大小', items: '件数', checked: '已核对', unchecked: '未核对', started: '备份已开始，进度见底部状态栏',
    verify: '校验档案室', verifyDetail: '逐条核对审计链、检查数据库，并重新计算每个文件的哈希。', withBlobs: '连同全部页面文件', run: '开始校验', running: '正在校验，文件多时需要几分钟…', ok: '全部完好', bad: '发现问题', chain: '审计链', chainEntries: '{{n}} 条', chainBroken: '在第 {{n}} 条断开', head: '链头', database: '数据库', blobs: '文件', blobsChecked: '核对 {{n}} 个', missing: '缺失', damaged: '损坏', orphans: '无主文件', checkedAt: '校验时间', noFolder: '备份到数据文件夹内；建议在“档案室”里改到另一块磁盘',
  },
  audit: { empty: '没有符合条件的记录', emptyDetail: '谁在什么时候做了什么，按顺序连成链，任何改动都会被校验发现。', number: '序号', at: '时间', actor: '人员', kind: '动作', entity: '对象', entityId: '对象编号', body: '内容', hash: '校验值' },
} as const;
