export const scannerMessages = {
  open: '扫描仪', label: '用扫描仪扫描', close: '收起', none: '还没有登记扫描仪。请管理员在“设置 · 设备”中添加（类别选“扫描仪”）。', pick: '扫描仪', again: '重新询问', asking: '正在询问扫描仪……', silent: '没有回答', source: '来源', platen: '平板', feeder: '进纸器', duplex: '双面', preset: '方式', sheet: '纸张', wait: '没纸时等待放纸', start: '开始扫描', resume: '继续', cancel: '停止扫描', finish: '扫完了', end: '结束这一批',
  feeders: { none: '没有进纸器', unknown: '进纸器状态未知', loaded: '进纸器有纸', empty: '进纸器没有纸', jam: '卡纸', coverOpen: '盖板开着', doubleFeed: '吸入两张' },
  presets: { 'colour-300': '彩色 300 dpi（红头、印章；文字较小）', 'colour-200': '彩色 200 dpi（一般文件）', 'grey-300': '灰度 300 dpi（字迹不清或带插图）', 'blackWhite-300': '黑白 300 dpi（字迹清晰的黑白文件）', 'facsimile-600': '彩色 600 dpi（仿真复制）' },
  presetSource: '依据：{{source}}',
  running: '正在扫描，已存 {{pages}} 页', waiting: '等待放纸，已存 {{pages}} 页。放入纸张即自动继续。', paused: '已停下，存好 {{pages}} 页', done: '扫完，共 {{pages}} 页', cancelled: '已停止，存好 {{pages}} 页', blank: '其中 {{n}} 页可能是空白，请核对；没有丢弃任何一页。', unsupported: '这台扫描仪不支持所选方式',
  separators: '识别分隔页',
  sheets: { open: '打印分隔页', title: '打印分隔页', hint: '把分隔页放在每一件的第一页前面，整叠一起扫描；其后各页自动归入分隔页上的那一件。', add: '加一件', chosen: '要打印分隔页的档案', leave: '不打印 {{name}}', unnamed: '不写名字的分隔页（张）', unnamedHint: '可反复使用：扫描后再指明归入哪一件，或贴上该件的标签', print: '打印 {{n}} 张', A4: 'A4', K16: '16 开', A3: 'A3' },
  parts: { label: '分隔页之后的页', unnamed: '第 {{n}} 张分隔页没有写名字，其后 {{pages}} 页属于哪一件？', unknown: '第 {{n}} 张分隔页写着“{{code}}”，您能看到的档案里没有这一件。其后 {{pages}} 页属于哪一件？', answer: '选择档案', went: '第 {{n}} 张分隔页：{{pages}} 页 → {{item}}', elsewhere: '第 {{n}} 张分隔页：{{pages}} 页，已另行处理', filed: '已归入 {{n}} 页', question: '这些页属于哪一件？', detail: '{{pages}} 页在收件箱里等着，没有丢失。选好后它们和这一部分接着扫描的页都归入该件。', pick: '归入哪一件' },
  here: { menu: '用扫描仪插入或替换', before: '扫描后插到此页之前', replace: '扫描后替换此页', willReplace: '下一次扫描替换第 {{n}} 页：只取一页。', willInsert: '下一次扫描的页全部插到现在的第 {{n}} 页之前，其后的页码顺延。', atEnd: '改为接在最后', startReplace: '扫描并替换第 {{n}} 页', startBefore: '扫描并插到第 {{n}} 页之前', askReplace: '用扫描仪替换第 {{n}} 页？', replaceDetail: '扫描到的一页取代它的图像，文字重新识别。原来的图像和文字留在历史中；没有扫到页时什么都不改变。' },
  strip: { blank: '可能空白', separator: '分隔页', and: '，', removeSeparators: '移除分隔页（{{n}}）' },
} as const;
