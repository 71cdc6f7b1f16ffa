export const formsMessages = {
  print: '打印表格', title: '打印表格', form: '表格', own: '（本室）', source: '依据与尺寸', options: '选项', offset: '本机打印偏移', offsetX: '向右（毫米）', offsetY: '向下（毫米）', offsetHint: '用“打印位置校准页”量出，只记在这台工作站。',
  size: '{{width}} × {{height}} 毫米', records: '{{n}} 条', pages: '共 {{n}} 页', pagesUnknown: '页数打印时确定', page: '第 {{page}} 页', previous: '上一页', next: '下一页', previewing: '正在排版…', previewOf: '{{form}}第 {{page}} 页预览',
  go: '打印', save: '存为 PDF', making: '正在生成…', sending: '正在送往打印（{{done}}/{{total}} 页）', long: '页数较多，请存为 PDF 后打印。',
  unprintable: { title: '有 {{n}} 个字符打不出来', line: '{{character}}（{{codePoint}}）见于 {{count}} 条：{{records}}', privateUse: '自造字', accept: '以“〓”代替，照样打印' },
  broken: '本室的模板有误，暂用自带模板：{{file}} 第 {{line}} 行第 {{column}} 列，{{message}}', fontsMissing: '本机缺少表格所用的部分字体，已用其他中文字体代替。', saved: '已存为 {{name}}，共 {{n}} 页',
} as const;
