export const stocktakingMessages = {
  title: '清点', back: '全部清点', begin: '开始清点', open: '进行中', ended: '已结束', toStacks: '回到库房',
  empty: { title: '没有进行中的清点', detail: '清点按架位核对盒与件：扫描条码、用 RFID 读写器读取，或用键盘逐个勾选。开始时记下应有什么，结束时逐条处理差异。', ended: '还没有结束过的清点。' },
  states: { underWay: '清点中', paused: '已暂停', closed: '已结束', cancelled: '已取消' },
  scope: { room: '{{room}} 全库', bank: '{{room}} {{bank}}', column: '{{room}} {{bank}} {{column}}列', face: '{{room}} {{bank}} {{column}}列{{face}}面', shelf: '{{room}} {{bank}} {{column}}列{{face}}面{{section}}节{{level}}层', list: '清单（{{listed}} 项）' },
  depth: { label: '核对到', boxes: '盒', items: '盒和盒内各件' },
  list: { started: '{{person}} {{time}} 开始', changed: '{{person}} {{time}}', shelves: '已清点 {{done}}/{{total}} 层', open: '打开' },
  start: {
    title: '开始清点', room: '库房', bank: '架区', column: '列', face: '面', all: '全部', faces: '{{column}}列{{face}}面', go: '开始', never: '从未清点', partly: '清点过 {{done}}/{{total}} 层', last: '最近一次 {{date}}', history: '各面上次清点',
    note: '开始时会记下范围内每一层应有的盒与件，已取出的记为“已知不在”。',
  },
  desk: {
    shelves: '架位', shelf: '{{column}}列{{face}}面 {{section}}节{{level}}层', short: '{{section}}节{{level}}层', tally: '{{found}}/{{expected}}', counted: '已清点', countedBy: '{{person}} {{time}} 清点完毕', field: '扫描盒、件或层位条码', fieldHint: '扫描层位条码切换到那一层；↓ 进入列表，空格勾选', choose: '请扫描层位条码，或在左侧选择一层。',
    finish: '本层清点完毕', finishFace: '整面清点完毕', finishFaceTitle: '{{face}}都清点完了？', finishFaceDetail: '这一面还有 {{shelves}} 层没有完成。其中没有看到的将列为缺失，目前 {{n}} 项。', reopen: '重新清点本层', nothingHere: '这一层应当是空的。', pause: '暂停', resume: '继续清点', cancel: '取消清点', close: '结束清点', differences: '差异 {{n}}', sheet: '清点', print: '打印清点表', export: '导出 CSV', more: '更多操作', keys: '↑↓ 选择 · 空格 看到 · 退格 撤回 · 回车 回到扫描框', history: '本层清点记录',
    paused: '清点已暂停。已看到的都已保存，谁都可以接着清点。', over: '这次清点已经结束。', seen: '已看到', takeBack: '撤回', progress: '进度', at: '{{time}} {{person}}', seenAt: '在 {{place}}', near: '{{place}} 附近', belongs: '应在 {{place}}', nowhere: '没有架位', absent: '{{person}}取走{{reason}}', missed: '上次清点时缺失（{{date}}）', tag: 'RFID', scan: '扫码', hand: '目视',
  },
  scanned: { found: '在位', already: '刚才已经看到', elsewhere: '不该在这里', unknown: '不认识的条码', back: '已记为取出，却在这里', shelf: '现在清点 {{place}}', notYet: '在位', twice: '在两层都看到' },
  aisle: {
    enter: '进入通道 {{aisle}}', leave: '离开通道 {{aisle}}', closed: '通道 {{aisle}} 需要先打开并锁定。', open: '去打开通道 {{aisle}}', held: '通道 {{aisle}} 已为清点锁定，架列不会移动', unheld: '通道 {{aisle}} 未锁定：{{remark}}', unheldHand: '通道 {{aisle}}（手摇，请勿摇动）', unlocked: '无法锁定，仍要清点', unlockedTitle: '不锁定架列进入通道 {{aisle}}？',
    unlockedDetail: '程序无法锁定架列。请确认架列断电或手动锁住，并写明情况。', remark: '现场情况', leaveTitle: '由 {{person}} 锁定的通道', leaveDetail: '请先到现场确认通道内没有人，并写下看到的情况。',
  },
  tags: { start: 'RFID 读取', stop: '停止读取', go: '继续读取', reader: '读写器', progress: '第 {{rounds}} 轮 · 听到 {{heard}} 个标签 · 新记入 {{added}}', unknown: '不认识的 {{n}}', lost: '听到的 {{heard}} 个标签都已保存。可以继续读取，或改用扫码。', none: '没有 RFID 读写器', face: '读取 {{column}}列{{face}}面' },
  kinds: { box: '盒', item: '件', unknown: '未知' },
  status: { found: '在架', missing: '缺失', notYet: '未看到', absent: '已知不在', back: '已取出却在架', moved: '期间已移走', misplaced: '错位', twice: '两处看到', unknown: '不认识的标签' },
  decisions: { markMissing: '记为缺失', moveHere: '改为放在这里', putBack: '已放回原位', leave: '保留原样' },
  decide: { title: '处理差异', reason: '原因', reasonHint: '会永久保存在清点表与该盒（件）的履历中', where: '放到哪一层', undecided: '未处理', by: '{{person}} {{time}}', all: '全部差异', none: '没有差异', noneDetail: '已清点的架位与目录一致。' },
  end: { title: '结束这次清点？', detail: '已清点 {{done}}/{{total}} 层；没有清点的架位不算清点过。差异都已处理。', cancelTitle: '取消这次清点？', cancelDetail: '看到过的都会留在记录里，但这些架位不算清点过，也不会改动任何盒与件。', reason: '原因', remark: '备注' },
  report: {
    heading: '盘点表', scope: '范围', begun: '开始', ended: '结束', sum: '应有 {{expected}}，在架 {{found}}，缺失 {{missing}}，已知不在 {{absent}}，其他差异 {{others}}', notCounted: '未清点 {{n}} 层', signature: '清点人签字', checker: '复核人签字', exported: '已导出 {{file}}',
    columns: { place: '应在架位', slot: '格', kind: '类型', code: '编号', title: '题名', status: '结果', seenAt: '看到的位置', seenBy: '清点人', seenTime: '时间', belongsAt: '现登记架位', absence: '取走情况', decision: '处理', reason: '原因', decidedBy: '处理人' },
  },
  toast: { started: '清点已开始', finished: '{{place}} 清点完毕', paused: '清点已暂停，通道已放开', closed: '清点已结束', cancelled: '清点已取消' },
  commands: { keywords: 'stocktaking inventory qingdian pandian 清点 盘点' },
} as const;
