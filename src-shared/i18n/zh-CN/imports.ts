export const importsMessages = {
  title: '导入',
  errorFile: { row: '行号', problem: '错误' },
  choose: { drop: '选择目录文件，或拖到这里', detail: 'CSV、XLSX、DBF、EAD、XML；大小不限，几十万行也可以', hint: '第一行是列名，如 题名、责任者、文件日期，或 TM、RZZ、WJRQ 这样的字段代码；认不出的列下一步可以指定。导入前先检查全部各行，不会直接写入。', reading: '正在读入 {{file}}' },
  batches: {
    label: '导入批次', file: '文件', state: '状态', fonds: '全宗', rows: '已导入', when: '时间', by: '导入人', none: '还没有导入过', noneDetail: '已有目录表格的，可以整批导入：选一个文件，核对各列，检查之后再写入。导入的批次列在这里，可以整批撤回。', noneReader: '档案员导入的批次会列在这里。',
    states: { uploading: '读入中断', ready: '待指定各列', checking: '正在检查', checked: '已检查，待导入', running: '正在导入', stopped: '未完成', done: '已完成', rollingBack: '正在撤回', rolledBack: '已撤回' },
    kept: '撤回时保留 {{n}} 条',
  },
  steps: { label: '导入步骤', file: '文件', columns: '各列', check: '检查', run: '导入', result: '结果' },
  back: '全部批次', discard: '放弃这个文件',
  columns: {
    fonds: '导入到全宗', level: '每行是', levels: { item: '一件', volume: '一个案卷', project: '一个项目' }, kind: '称作', encoding: '编码', sheet: '工作表', hiddenSheet: '{{name}}（隐藏）', profile: '导入方案', noProfile: '不用方案', saveProfile: '存为方案', saveProfileTitle: '存为导入方案', profileName: '方案名称', profileSaved: '已存为方案“{{name}}”', deleteProfile: '删除方案', profileDeleted: '已删除方案“{{name}}”',
    table: '列与著录项的对应', mapOf: '“{{column}}”列对应', leftOut: '不导入', row: '行', first: '文件的前几行', existing: '档号已在本室的', existings: { refuse: '算作错误', skip: '跳过', fill: '补全空项' }, duplicates: '文号、责任者、日期、题名都相同的', duplicateChoices: { report: '只报告', refuse: '算作错误' },
    foreign: '不合规则的档号', foreigns: { refuse: '算作错误', keep: '记作原档号，不编号' }, dates: '日期写法', dateOrders: { ymd: '年月日', dmy: '日/月/年', mdy: '月/日/年' }, assign: '没有档号的按规则编号', more: '固定值与对照', constant: '固定值', constantHint: '列里没有内容时用它', valueMap: '对照（{{field}}）', valueMapHint: '每行一条：文件里的写法=本室的写法，如 长久=永久', check: '检查全部各行', withoutTitle: '请指明哪一列是题名。',
  },
  check: {
    running: '检查 {{file}}', rows: '{{n}} 行', add: '{{n}} 条将导入', fill: '{{n}} 条补全已有', skip: '{{n}} 行跳过', refuse: '{{n}} 行有错误', duplicates: '{{n}} 行疑似重复', warned: '{{n}} 行照常导入，但著录不全或用词不在词表', unnumbered: '其中 {{n}} 条补全之前不编号', warnings: '照常导入、有待补全的行', becomes: '导入后', kept: '不编号，待补全', keptNumbered: '已有档号，待补全', moreWarnings: '还有 {{n}} 行有待补全，导入后可在“著录检查”里逐条处理。', clean: '各行都可以导入。', problems: '有错误的行', row: '行', column: '列', field: '著录项', value: '内容', problem: '问题', moreProblems: '还有 {{n}} 处错误，都在错误清单里。',
    duplicateList: '疑似重复', kinds: { codeInFile: '档号在文件中重复', codeInRoom: '档号已在本室', alias: '与某件的其他编号相同', description: '文号、责任者、日期、题名都相同' }, other: '与', otherRow: '第 {{row}} 行', leftOut: '没有导入的列', leftOutRows: '{{heading}}（{{n}} 行有内容）', notes: '文件里值得注意的', download: '下载错误清单', change: '改各列的对应', skipInvalid: '跳过有错误的 {{n}} 行', submit: '导入 {{n}} 条', another: '换一个文件',
    noteWords: { formulas: '公式单元格取了上次算出的值（{{n}} 处）', mergedCells: '合并单元格只在左上角有内容（{{n}} 处）', hiddenRows: '隐藏的行也会导入（{{n}} 行）', hiddenColumns: '隐藏的列也会导入（{{n}} 列）', deletedRecords: '带删除标记的记录不导入（{{n}} 条）', errorCells: '单元格里是错误值（{{n}} 处）', other: '{{note}}（{{n}}）' },
  },
  run: { running: '导入 {{file}}', leave: '可以离开这个画面，导入会继续。', cancel: '停止', stopped: '导入停在第 {{n}} 行。已写入的条目都在，这一批还不完整。', goOn: '继续导入', rollBack: '撤回这一批', rate: '每秒 {{n}} 行' },
  result: { done: '导入完成', added: '导入 {{n}} 条', filled: '补全 {{n}} 条', skipped: '跳过 {{n}} 行', refused: '{{n}} 行因错误未导入', show: '在著录里查看', rolledBack: '这一批已撤回', kept: '{{n}} 条因导入后被使用而保留', again: '再导入一个文件', fondsTook: '全宗的著录补入 {{n}} 项（原有的不动）', annexes: '下载 {{n}} 个上级层次的著录' },
  rollback: { title: '撤回这一批导入？', detail: '导入的 {{items}} 条移入“已删除”，它们的档号空出来，可以重新导入；{{volumes}} 个案卷停用；补全的 {{completed}} 条恢复原样。', used: '其中 {{n}} 条导入后已被使用：', keep: '保留这些，撤回其余', submit: '撤回', running: '撤回 {{file}}', why: { changed: '已修改', scanned: '已扫描', boxed: '已装盒', filled: '已放入别的文件', picked: '在调档单上', deleted: '已删除' } },
  filter: '只看导入批次 {{file}}', clearFilter: '查看全部',
} as const;
