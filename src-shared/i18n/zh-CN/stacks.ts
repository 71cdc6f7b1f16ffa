export const stacksMessages = {
  title: '库房',
  rooms: '库房列表',
  views: { label: '查看', plan: '平面', boxes: '档案盒', putAway: '上架', picks: '取档单', movements: '值班记录' },
  setUp: { menu: '库房设置', addRoom: '新建库房', editRoom: '修改此库房', addBank: '新建架区', wall: '大屏显示' },
  empty: {
    noRooms: '还没有库房', noRoomsDetail: '库房里有架区，架区有列、面、节、层，档案盒放在层上。先建一个库房，再画出它的架区。示例库房可以用来练习。',
    noBanks: '此库房还没有架区', noBanksDetail: '给出列数、节数、层数和尺寸，程序就会画出平面图，并为每一层生成架位条码。',
  },
  medium: { paper: '纸质档案', special: '特藏', magnetic: '磁性载体', filmCopy: '胶片（使用片）', filmMaster: '胶片（母片）', disc: '光盘', readingRoom: '阅览室', other: '其他' },
  kind: { powered: '电动', manual: '手摇', fixed: '固定架' },
  plan: {
    label: '{{bank}}平面图', aisle: '通道', column: '列', fixedEnd: '固定端', walkway: '走道', occupied: '有人', target: '取', face: '{{column}}列{{face}}面', faceHint: '{{column}}列{{face}}面，{{boxes}} 盒，已用 {{pct}}%', aisleButton: '通道 {{aisle}}', aisleOpen: '通道 {{aisle}}，已打开',
    aisleOccupied: '通道 {{aisle}}，有人或物', lastKnown: '连接断开。以下是 {{time}} 的位置，现在的位置不明。', stale: '状态未更新，暂不能移动', neverHeard: '控制器还没有报告，位置不明', positionsSaid: '按{{name}}{{time}}的确认，未经测量', positionsUnknown: '手摇架区：实际位置请看现场', keys: '数字键选通道 · ←→ 选面 · Enter 看立面', scale: '按比例 · {{metres}} 米',
    legend: { fill: '已用', lit: '灯亮', target: '目标' },
  },
  state: { unknown: '状态不明', boot: '控制器启动中', idle: '静止', moving: '正在移动', fault: '故障停机', emergencyStop: '急停', manual: '手动方式', fireHold: '消防联动', powerOff: '电源断开', lost: '连接断开', stale: '状态未更新', none: '无控制器' },
  openNow: { none: '没有打开的通道', aisle: '通道 {{aisle}} 已打开', ventilating: '架体散开，没有可进入的通道', toAisle: '正在打开通道 {{aisle}}', moving: '架体正在移动' },
  condition: {
    positionDoubtful: '位置报告前后矛盾，请到现场查看', aisleBeam: '通道光电被挡：有人或有物', kickPlate: '踏板被触发', antiPinch: '防夹条被触发', overCurrent: '电机过流', manualOverride: '摇把未收回', accessDoor: '门未关', fireInput: '消防信号', nightMode: '夜间锁闭', ventilating: '通风疏架', lightsOn: '照明已开', selfTestFailed: '安全自检未通过', mainsLost: '市电断开', locked: '已锁定', emergencyStop: '急停已按下',
  },
  operate: {
    title: '操作', open: '打开通道 {{aisle}}', choose: '请选择通道', chooseHint: '点击通道编号，或按数字键', close: '全部合拢', ventilate: '通风', park: '夜间锁闭', test: '自检', testedToast: '已开始自检：{{bank}}', lock: '锁定', unlock: '解锁', lightOn: '开灯', lightOff: '关灯', walkway: '这一面临走道，不用开架', viewOnly: '您可以查看和停止；移动需要操作员角色。',
    handSaid: '{{name}} 于 {{time}} 确认，未经测量', handOpen: '通道 {{aisle}} 已打开', handClosed: '已全部合拢', wheelsJoin: '、', wheels: { away: '确认通道内无人后，依次摇第 {{columns}} 列的手轮，使其远离固定端，露出通道 {{aisle}}。', towards: '确认通道内无人后，依次摇第 {{columns}} 列的手轮，使其靠向固定端，露出通道 {{aisle}}。' }, manualTitle: '手摇架区', manualHint: '确认通道内无人后，摇动第 {{column}} 列的手轮，使它向远离固定端的方向移开，露出通道 {{aisle}}。', manualWalkway: '这一面临走道，不用摇动。', manualChoose: '选择一个面，就会告诉您该摇哪一列。', fixedHint: '固定架，可以直接走到架前。', noController: '此架区没有绑定控制器，请管理员在设置中登记。', bank: '架区',
    lockedToast: '已锁定 {{bank}}', unlockedToast: '已解锁 {{bank}}', lightOnToast: '通道 {{aisle}} 的灯已打开', lightOffToast: '通道 {{aisle}} 的灯已关闭', blocked: '现在不能移动：{{why}}',
  },
  confirm: {
    open: '打开通道 {{aisle}}？', close: '全部合拢？', ventilate: '疏架通风？', park: '夜间锁闭？', parkHint: '全部合拢后锁定，解锁之前任何人都不能移动。', moves_one: '将移动 1 列：{{columns}}。', moves_other: '将移动 {{count}} 列：{{columns}}。', nothingMoves: '架体已在该位置，不会移动。', away: '第 {{columns}} 列离开固定端', towards: '第 {{columns}} 列靠向固定端', spread: '各列均匀散开，每道缝都窄于进人宽度', willClose: '现在打开的通道 {{aisle}} 将被合上。', noneOpen: '现在没有打开的通道。',
    emptyAisle: '我已看过：通道 {{aisle}} 内没有人，也没有梯凳、推车和其他物品', emptyNone: '我已看过：架体之间没有人，也没有物品', occupied: '通道光电被挡：里面有人或有物。请他离开、移走物品后再操作。', start: '开始移动', keepWatching: '移动时请看着架体。松手离开或关闭此画面，架体会自行停下。', positionsUnknown: '位置不明，无法说明哪些列会移动。',
  },
  motion: {
    asking: '正在发出指令…', openAisle: '正在打开通道 {{aisle}}', closeAisles: '正在全部合拢', ventilateBank: '正在疏架通风', parkBank: '正在合拢并锁闭', watchOnSite: '请看着架体 · 只有现场红色急停按钮能停住它', watch: '请看着架体 · 空格键停止', done: { openAisle: '通道 {{aisle}} 已打开，可以进入。', closeAisles: '已全部合拢。', ventilateBank: '已疏架通风。', parkBank: '已合拢并锁闭。' }, stopped: '已停止，架体停在当前位置。', stoppedHint: '看清通道内无人无物后，可以重新操作。',
    unknown: '这次移动的结果不明。', unknownHint: '请到现场看架体停在哪里，再重新操作。指令不会自动重发。', dismiss: '知道了',
  },
  stop: { label: '停止', onSite: '{{bank}}不能从画面停住：只有架区上的红色急停按钮能停住它。', hint: 'Esc Esc', hintMoving: '空格', asking: '正在停止…', confirmed: '已确认静止', outOfReachTitle: '有架体不能从画面停住！', unconfirmedTitle: '没有确认静止！', unconfirmedAction: '立即按下现场的红色急停按钮', unconfirmedDetail: '停止指令已发出，但没有读到架体静止。架体可能仍在移动。请先保证人员安全。', again: '再发一次停止', checked: '我已到现场确认架体静止' },
  fault: { cause: '原因', check: '检查', carriage: '第 {{carriage}} 列', reset: '已排除，复位', resetTitle: '复位 {{bank}}？', resetDetail: '只有到现场查明并排除原因之后才能复位。复位后架体不会自动继续移动。', resetReason: '查明的原因和处理', resetReasonHint: '例如：通道 5 内的推车已移出。写入历史。', resetToast: '{{bank}}已复位', noReset: '复位需要操作员角色。' },
  fetch: {
    field: '盒号或条码，Enter', title: '取档', open: '打开通道 {{aisle}}', afterwards: '{{face}}面 {{section}}节{{level}}层，第 {{slot}} 格', walkway: '走道', walkTo: '走到架前', wheel: '摇开通道 {{aisle}}', notBoxed: '这件档案还没有装盒', notBoxedDetail: '装盒并上架后才有位置。', notPlaced: '盒 {{box}} 不在架上', takenOut: '盒 {{box}} 已下架', openBox: '盒还没有上架', close: '结束取档', showElevation: '看立面', takeOut: '下架取走', box: '盒', item: '件',
  },
  elevation: { label: '{{column}}列{{face}}面立面', back: '返回平面', section: '{{section}}节', level: '{{level}}层', shelf: '{{section}}节{{level}}层', free: '余 {{mm}} 毫米', used: '已用 {{pct}}%', emptyShelf: '这一层是空的', previous: '上一面', next: '下一面', boxes: '{{n}} 盒', keys: '↑↓←→ 选层 · Tab 进入盒 · Esc 返回' },
  box: {
    number: '盒号', barcode: '条码', fonds: '全宗', group: '门类', year: '年度', unit: '机构（问题）', retention: '保管期限', items: '件数', range: '件号', thickness: '盒厚', fill: '装满', state: '状态', place: '位置', states: { open: '待上架', placed: '在架', takenOut: '已下架' }, all: '全部', search: '盒号、条码、年度', itemsTitle: '盒内文件', noItems: '盒内没有文件', findPlace: '下一个空位', fetch: '取档', takeOut: '下架', takeOutTitle: '把盒 {{box}} 下架？', takeOutDetail: '位置空出来，盒标为“已下架”。再次上架请扫盒和架位条码。', takeOutToast: '盒 {{box}} 已下架', create: '装盒', listLabel: '档案盒列表', emptyTitle: '还没有档案盒', emptyDetail: '把已编号的文件装进盒里，同一盒只放同一年度、机构（问题）和保管期限（DA/T 22-2015）。', nothingFound: '没有符合条件的盒', suggest: '建议位置', noRoom: '没有放得下的空位', mm: '{{n}} 毫米', details: '盒的详情', close: '关闭', unnumbered: '未编号', putHere: '上架到此', placedToast: '盒 {{box}} 已放到 {{place}}', keys: 'Enter 看位置',
  },
  create: { title: '装盒', detail: '从未装盒的文件中选择。一盒只放同一年度、机构（问题）、保管期限。', group: '哪一组', groupCount: '{{n}} 件未装盒', choose: '选择一组文件', thickness: '盒脊厚度', thicknessHint: '估计厚 {{mm}} 毫米，可用 {{usable}} 毫米', tooThick: '装不下：估计厚 {{mm}} 毫米，盒内只有 {{usable}} 毫米。请少选几件或换厚盒。', selected: '已选 {{n}} 件', submit: '建立新盒', nothing: '没有未装盒的文件', nothingDetail: '所有文件都已装盒。', created: '已建立盒 {{box}}，{{n}} 件', selectFit: '选到装满', none: '不选', pages: '{{n}} 页' },
  putAway: {
    title: '扫码上架', scanBox: '扫描盒上的条码', scanShelf: '扫描搁板上的架位条码', field: '条码', fieldHint: '条码枪对准即可；也可以手工输入后按 Enter', step1: '第一步', step2: '第二步', boxIs: '盒 {{box}}', goTo: '请放到', suggestion: '建议：{{place}}', noSuggestion: '没有放得下的空位，请另建架区', where: '现在：{{place}}', wasNowhere: '尚未上架', done: '已上架', donePlace: '盒 {{box}} → {{place}}', otherPlace: '放在了建议之外的位置。', shelfFirst: '这是架位条码。请先扫盒，再扫搁板。', boxAgain: '又扫到一个盒。上一盒没有上架，改为盒 {{box}}。', cancel: '重新开始', waiting: '正在查找…', today: '本次上架', undoHint: '扫错了？直接再扫这个盒和正确的搁板。', emptyList: '还没有扫描。', aisle: '先打开通道 {{aisle}}', openAisle: '打开通道 {{aisle}}', mayNot: '上架需要档案员角色。',
  },
  movements: { latest: '最近的移动', label: '移动记录', at: '时间', actor: '操作人', what: '动作', target: '目标', result: '结果', empty: '还没有移动记录', emptyDetail: '每一次打开、合拢、停止、复位都会记在这里，谁、何时、结果如何。', aisle: '通道 {{aisle}}' },
  command: { openByHand: '手摇打开', closeByHand: '手摇合拢', openAisle: '打开通道', closeAll: '全部合拢', ventilate: '通风', nightPark: '夜间锁闭', lock: '锁定', unlock: '解锁', resetFault: '复位', selfTest: '自检', light: '照明', stop: '停止' },
  result: { confirmed: '已确认（未测量）', none: '无', accepted: '已接受', running: '进行中', done: '完成', busy: '忙，未接受', aisleOccupied: '通道有人，未接受', locked: '已锁定，未接受', fault: '故障，未接受', emergencyStop: '急停', badArgument: '参数不符', badCheck: '校验不符', obstructed: '遇阻停下', stopped: '按停止中断', watchdogExpired: '失去心跳停下', overCurrent: '过流停下', stuck: '卡住停下', manual: '手动方式，未接受', unknown: '结果不明', notReceived: '控制器未收到', other: '未完成' },
  room: { title: '新建库房', editTitle: '修改库房', code: '库房号', codeHint: '印在架位条码里，例如 1、2、K3；不含连字符', name: '名称', nameHint: '例如 1号库房（纸质档案库）', medium: '保管对象', mediumHint: '决定温湿度范围', submit: '建立库房', saved: '已保存 {{name}}' },
  bank: { title: '新建架区', code: '架区代号', name: '名称', kind: '类型', device: '控制器', deviceHint: '先在设置的“设备”里登记', noDevice: '暂不绑定', carriages: '列数', sections: '每面节数', shelves: '每节层数', shelfWidth: '层宽（毫米）', depth: '列深（毫米）', aisle: '通道净宽（毫米）', preview: '预览', previewText: '{{carriages}} 列 × 2 面 × {{sections}} 节 × {{levels}} 层 = {{shelves}} 层，共 {{metres}} 米', size: '占地 {{length}} × {{width}} 米', submit: '建立架区', saved: '已建立架区 {{name}}，{{shelves}} 层', kindHint: { powered: '由控制器移动', manual: '用手轮移动', fixed: '不移动，列间都有通道' } },
  wall: { title: '{{room}} · {{bank}}', leave: '退出大屏', fullScreen: '全屏', stop: '停止', connected: '实时', noBank: '此库房没有电动架区' },
  picks: {
    title: '取档单', add: '加入取档单', added: '已加入取档单 {{n}} 件，还要取 {{open}} 件', show: '看取档单', emptyTitle: '取档单是空的', emptyDetail: '在检索或著录里选中档案，按 L 加入取档单。程序按最少移动架体的顺序排好，一处一处取。', toFind: '去检索', whose: '谁的取档单', of: '{{name}}的取档单',
    left: '还要取 {{n}} 件', allDone: '都取完了', moves: '移动 {{n}} 列次', saves: '（按加入的顺序要移动 {{n}} 列次）', close: '结束取档单', closeTitle: '结束取档单？', closeDetail: '还有 {{n}} 件没有取。结束后它们不再列出；已取和未找到的记录留在历史里。', closed: '取档单已结束',
    aisle: '通道 {{aisle}}', room: '{{room}}号库房 {{bank}}区', noPlace: '没有架位的', place: '{{face}}面 {{section}}节{{level}}层 {{slot}}格', box: '盒 {{box}}', taken: '取到', missing: '没找到', takeBack: '撤回', outcome: { wanted: '待取', taken: '已取', missing: '没找到' },
    missingTitle: '没有找到这件档案？', remark: '情况', remarkHint: '在哪里找过，盒里实际是什么', keys: '↑↓ 逐件 · Enter 取到 · M 没找到 · Backspace 撤回',
  },
  hold: {
    // A bank without a motor cannot be locked: the words promise no more than a sign on the screen.
    handBegin: '我进通道 {{aisle}}（在画面上标明）', handBegun: '已标明有人在通道 {{aisle}} 里，架体没有锁，请当心', handInside: '{{name}} 在通道 {{aisle}} 里，请勿摇动任何一列', handOut: '我出来了', handEnded: '{{bank}}里已没有人',
    begin: '我进通道 {{aisle}}（锁定架体）', begun: '已锁定，可以进入通道 {{aisle}}', inside: '{{name}} 在通道 {{aisle}} 里，架体已锁定', since: '自 {{time}}', out: '我出来了，解除锁定', ended: '{{bank}}已解除锁定', force: '解除锁定', forceTitle: '解除别人的锁定？', forceDetail: '{{name}} 说自己在通道 {{aisle}} 里。只有到现场看过、通道内没有人时才能解除。', seen: '到现场看到的情况',
  },
  shift: {
    title: '交接班', since: '自 {{time}} 交接以来', sinceEver: '还没有交接过', counts: '移动 {{movements}} 次，停止 {{stops}} 次，故障 {{faults}} 次', open: '{{bank}}的通道 {{aisle}} 开着', airing: '{{bank}}正在通风', blocked: '{{banks}} 不能移动', allShut: '架体都已合拢', picks: '取档单上还有 {{n}} 件',
    note: '记一笔', handOver: '交班', noteTitle: '值班记录', handOverTitle: '交班', handOverDetail: '下面的情况会随交班记录一起保存：', remark: '要说的话', noteHint: '例如：5列有异响，已报修', handOverHint: '交给谁，钥匙、未办完的事', written: '已记入值班记录', handedOver: '已交班', noteBy: '{{name}} · {{time}}', isHandOver: '交班', empty: '还没有值班记录',
  },
  commands: { open: '打开通道 {{aisle}}', stop: '停止密集架', putAway: '扫码上架', picks: '取档单', boxes: '档案盒列表', wall: '库房大屏显示', create: '装盒', keywords: 'kufang stacks shelf aisle box' },
  aisleKeys: '选通道 {{aisle}}',
} as const;
