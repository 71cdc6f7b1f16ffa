export const labelsMessages = {
  print: '打印标签', title: '打印标签', printer: '打到', paper: 'A4 纸（办公打印机）', paperHint: '没有标签打印机时，用普通打印机打在 A4 纸上裁开贴用。', noPrinter: '还没有登记标签打印机，可在“设置 · 设备”里添加；现在可先打在 A4 纸上。',
  copies: '每种张数', count: '共 {{n}} 张', size: '{{width}} × {{height}} 毫米', previewOf: '标签预览：{{title}}', more: '……以及另外 {{n}} 张', previewing: '正在画标签…', go: '打印 {{n}} 张', goPaper: '打印 A4 纸',
  ready: '打印机就绪', silent: '打印机没有回答', conditions: { paperOut: '缺纸', ribbonOut: '碳带用完', headOpen: '上盖未盖好', paused: '已暂停', jammed: '卡纸', hot: '打印头过热', fault: '故障', bufferFull: '缓冲区满', printing: '正在打印' },
  progress: '已打 {{done}} / {{total}}', finished: '{{n}} 张都已打印', cancelled: '已停止，打了 {{done}} / {{total}} 张', resume: '继续打印', stop: '停止', uncertain: '这一张不知打没打出来：{{title}}', uncertainHint: '请看打印机：没有就补打，有就不必。', reprint: '补打这一张', close: '完成',
  wedge: { title: '条码枪（键盘方式）', prefix: '前缀键', prefixHint: '在条码枪上设的前缀，如 F13；空着就按打字快慢识别', noPrefix: '没有', suffix: '结束键', gap: '字符间隔不超过', gapUnit: '毫秒', gapHint: '快枪 10，慢枪 100；人打字一般更慢', test: '试扫', testHint: '在此扫一枪', heard: '读到：{{code}}（{{ms}} 毫秒一字）' },
  separator: { heading: '分隔页', named: '放在这一件的第一页前面。扫描时，其后各页归入这一件。', unnamed: '放在新的一件前面。扫描后，由您指明其后各页归入哪一件。' },
  identify: { unknown: '不认识的条码：{{code}}', unknownHint: '不是本室的盒、件、架位或人员的条码。', person: '人员：{{title}}', reader: '条码阅读器' },
} as const;
