export const viewerMessages = {
  role: '页面图像',
  bar: '查看工具',
  zoomIn: '放大',
  zoomOut: '缩小',
  fitPage: '显示整页',
  fitWidth: '适合宽度',
  previous: '上一页',
  next: '下一页',
} as const;
