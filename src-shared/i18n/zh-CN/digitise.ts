export const digitiseMessages = {
  title: '扫描',
  inbox: '收件箱',
  inboxCount: '收件箱（{{n}}）',
  inboxSecrecy: '收件箱里的页面还没有密级，所有档案员都能看到。涉密文件请先选定所属的件再扫。',
  folders: '文件夹',
  import: '导入文件',
  unnumbered: '未编号',
  viewOnly: '您可以查看页面；拍摄和导入需要档案员角色。',
  picker: {
    label: '选择要扫描的档案', placeholder: '档号、条码或题名', results: '找到的档案', none: '没有找到“{{query}}”', several: '找到多件，请选择', searching: '正在查找……', pages: '{{captured}} / {{expected}} 页', fileInto: '归入哪一件',
  },
  start: {
    title: '先选一件档案', detail: '扫条码枪，或输入档号、题名，找到这一件后放好纸张按空格键拍摄。不知道属于哪一件的页面先进收件箱，以后再归入。', openInbox: '打开收件箱',
  },
  count: { pages: '{{n}} 页', of: '已有 {{n}} 页，应有 {{expected}} 页', complete: '{{n}} 页，已齐', missing: '还差 {{n}} 页', over: '多出 {{n}} 页，请核对', unknown: '未登记应有页数' },
  camera: {
    label: '摄像头', stage: '摄像头画面', live: '实时画面', last: '上一页', lastOf: '第 {{n}} 页', noLast: '还没有拍摄。第一页会显示在这里，与画面同一比例。', unnamed: '摄像头 {{n}}', starting: '正在打开摄像头……', size: '{{width}} × {{height}} 像素', retry: '重新打开摄像头',
    take: '拍摄', retake: '重拍第 {{n}} 页', taking: '正在拍摄', replaceHint: '下一张将替换第 {{n}} 页，原图保留在历史中。', keep: '不替换', blank: '没有拍到画面，请再按一次。', keys: '空格键或踏板拍摄 · 退格键重拍上一页', replaced: '已替换第 {{n}} 页',
  },
  problem: {
    absent: { what: '没有找到摄像头。', action: '请接好高拍仪的 USB 线并打开电源，然后重新打开。也可以先导入文件。' },
    busy: { what: '摄像头正被别的程序占用，或没有回应。', action: '请关闭其他正在使用摄像头的程序（会议、相机、高拍仪软件），或重新插拔，然后重新打开。' },
    denied: { what: '系统不允许使用摄像头。', action: '请在浏览器地址栏左侧或系统的隐私设置中允许使用摄像头，然后重新打开。' },
    unplugged: { what: '摄像头断开了。', action: '已拍的页面都已保存。请检查 USB 线，接好后会自动打开；也可以按“重新打开摄像头”。' },
    other: { what: '摄像头无法打开（{{detail}}）。', action: '请重新插拔摄像头，或换一个 USB 口，然后重新打开。' },
  },
  warning: { blurred: '画面模糊：请等对焦，或调整高度', cutOff: '纸张超出画面：请往里移', askew: '纸张歪斜约 {{degrees}}°', dark: '太暗：请打开灯', noEdge: '没有看到纸张边缘', good: '纸张完整、清晰' },
  pending: { one: '待保存 {{n}} 页', saving: '正在保存 {{n}} 页', waiting: '待保存 {{n}} 页：连接断开，恢复后会自动保存。请不要关闭此窗口。', refused: '有 {{n}} 页没有保存', again: '再试一次', discard: '丢弃这一页', discardTitle: '丢弃没有保存的这一页？', discardDetail: '这一页只在内存里，丢弃后无法找回。', picture: '没有保存的页面' },
  strip: {
    label: '页面', list: '页面列表', page: '第 {{n}} 页', pageState: '第 {{n}} 页，{{state}}', empty: '这件档案还没有页面。', emptyInbox: '收件箱是空的。', select: '选中第 {{n}} 页', selectAll: '全选', selected: '已选 {{n}} 页', keys: '←→ 移动 · Alt+←→ 换位置 · R 旋转 · Del 删除 · Enter 查看',
    moved: '第 {{from}} 页移到第 {{to}} 页', reordered: '已调整顺序',
    states: { unread: '未识别', queued: '等待识别', read: '已识别', corrected: '已校对', failed: '识别失败' },
  },
  act: { look: '查看与校对', rotate: '顺时针旋转', rotateBack: '逆时针旋转', replace: '替换', replaceCamera: '用摄像头重拍', replaceFile: '用文件替换', remove: '删除', earlier: '前移', later: '后移', more: '这一页的操作' },
  remove: { title: '删除第 {{n}} 页？', titleMany: '删除 {{n}} 页？', detail: '图像和文字保留在历史中，可以恢复。', confirm: '删除', done: '已删除第 {{n}} 页', doneMany: '已删除 {{n}} 页', restored: '已恢复 {{n}} 页', restoreReason: '撤销删除' },
  files: {
    running: '正在导入 {{file}}', done: '已导入 {{files}} 个文件，共 {{pages}} 页', stopped: '已停止。{{files}} 个文件已导入，共 {{pages}} 页；其余 {{left}} 个没有导入。', waiting: '连接断开，{{left}} 个文件没有导入，已导入的都已保存。', again: '继续导入其余文件', problems: '没有导入的', pageOf: '{{file}} 第 {{n}} 页', drop: '松开即导入到{{target}}', toItem: '这件档案', close: '关闭报告', unsure: '可能已有部分页面存入，请先核对页面，缺的再导入。', replaceDone: '已用文件替换第 {{n}} 页',
  },
  folder: {
    title: '文件夹导入', once: '导入一个文件夹', path: '文件夹路径', pathHint: '运行藏卷的这台电脑上的路径，例如 D:\\扫描\\2024 或 /home/scan。不读取子文件夹，原文件不动。', intoItem: '放入：{{item}}', intoInbox: '放入：收件箱', start: '开始导入', job: '导入 {{folder}}',
    result: '{{files}} 个文件：新增 {{pages}} 页，已有 {{known}} 个，跳过 {{ignored}} 个', problems: '{{n}} 个有问题：', cancelled: '已停止。此前导入的页面都已保存。', failed: '导入没有完成。已导入的页面都已保存。',
    watched: '监视的文件夹', watchedHint: '扫描仪存到这些文件夹的文件会自动进来。', none: '还没有监视的文件夹。', add: '监视此文件夹', remove: '不再监视', removeTitle: '不再监视这个文件夹？', removeDetail: '已收进来的页面和文件夹里的文件都不受影响。', enabled: '启用', states: { watching: '正在监视', missing: '文件夹不在', off: '已停用' }, last: '最近文件 {{when}}', noFile: '还没有收到文件', refused: '没有收的文件 {{n}} 个', target: '→ {{item}}',
  },
  inboxBar: { file: '归入一件', filed: '已归入 {{n}} 页', fileHint: '先选中页面' },
  read: { all: '识别文字', again: '重新识别', running: '识别文字', started: '{{n}} 页开始识别', nothing: '没有需要识别的页面', done: '识别完成', cancelled: '已停止识别，已识别的保留', failed: '有页面没有识别出来，请查看标有“识别失败”的页面' },
  text: {
    title: '文字', none: '这一页还没有识别。', noLines: '没有识别出文字。', queued: '等待识别……', failed: '这一页识别失败。请查看图像后重新识别，或直接录入。', lines: '识别的文字', line: '第 {{n}} 行', lowLine: '第 {{n}} 行，把握低 {{pct}}%', low: '把握低', correct: '校对', save: '保存校对', saved: '校对已保存', addLine: '加一行', by: '{{name}} 校对', engine: '由程序识别', lowCount: '{{n}} 行把握低', read: '识别这一页', rereadTitle: '重新识别第 {{n}} 页？', rereadDetail: '人工校对过的行会保留，其余各行换成新的识别结果；原文字保留在历史中。',
    keys: 'Enter 下一行 · Ctrl+S 保存 · Esc 放弃', leave: '返回拍摄', leaveInbox: '返回收件箱', image: '{{name}}，第 {{n}} 页', discardTitle: '放弃没有保存的校对？', discard: '放弃',
  },
  keys: { take: '拍摄', replaceLast: '重拍上一页', choose: '选择档案', keep: '不替换' },
} as const;
