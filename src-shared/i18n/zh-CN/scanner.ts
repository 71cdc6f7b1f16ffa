export const scannerMessages = {
  open: '扫描仪', label: '用扫描仪扫描', close: '收起', none: '还没有登记扫描仪。请管理员在“设置 · 设备”中添加（类别选“扫描仪”）。', pick: '扫描仪', again: '重新询问', asking: '正在询问扫描仪……', silent: '没有回答', source: '来源', platen: '平板', feeder: '进纸器', duplex: '双面', preset: '方式', sheet: '纸张', wait: '没纸时等待放纸', start: '开始扫描', resume: '继续', cancel: '停止扫描', finish: '扫完了', end: '结束这一批',
  feeders: { none: '没有进纸器', unknown: '进纸器状态未知', loaded: '进纸器有纸', empty: '进纸器没有纸', jam: '卡纸', coverOpen: '盖板开着', doubleFeed: '吸入两张' },
  presets: { 'colour-300': '彩色 300 dpi（红头、印章；文字较小）', 'colour-200': '彩色 200 dpi（一般文件）', 'grey-300': '灰度 300 dpi（字迹不清或带插图）', 'blackWhite-300': '黑白 300 dpi（字迹清晰的黑白文件）', 'facsimile-600': '彩色 600 dpi（仿真复制）' },
  presetSource: '依据：{{source}}', sheets: { A4: 'A4', K16: '16 开', A3: 'A3' },
  running: '正在扫描，已存 {{pages}} 页', waiting: '等待放纸，已存 {{pages}} 页。放入纸张即自动继续。', paused: '已停下，存好 {{pages}} 页', done: '扫完，共 {{pages}} 页', cancelled: '已停止，存好 {{pages}} 页', blank: '其中 {{n}} 页可能是空白，请核对；没有丢弃任何一页。', unsupported: '这台扫描仪不支持所选方式',
} as const;
