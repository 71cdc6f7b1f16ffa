/** Handing records out as files. */
export const exportsMessages = {
  pdf: { save: '存为 PDF', hint: '全部页面存为一个可检索的 PDF：图像加一层文字', writing: '正在写 PDF {{done}}/{{total}}，点此停止', saved: '已存为 PDF，共 {{n}} 页' },
  button: '导出', yes: '是', title: '导出', format: '格式', fonds: '全宗', submit: '导出', writing: '正在写文件', saved: '已导出 {{n}} 条：{{file}}',
  extent: '范围', extents: { list: '列表中的 {{n}} 件', volumes: '列表中的案卷', fonds: '整个全宗' }, lost: '有 {{n}} 个不可见的控制字符该格式不能表示，已换成 � 标出。',
  formats: { xlsx: 'Excel 工作簿（XLSX）', csv: '表格文本（CSV）', ead2002: '检索工具 EAD 2002', ead3: '检索工具 EAD3', atom: 'AtoM 导入表（CSV）' },
  volumeTable: '每卷一行（案卷目录），只含您可以查看的案卷。导回时先导入案卷目录，再导入卷内文件。', table: '每件一行，只含您可以查看的条目。导出的表格可以再导入，内容不变。', findingAid: '全宗、门类、年度、案卷和文件逐级列出，只含您可以查看的内容。'
} as const;
