export const imagesMessages = {
  open: '图像处理…', openChecks: '检查…', tick: 'X 选中',
  work: {
    title: '图像处理', extent: '范围', extents: { chosen: '选中的 {{n}} 页', item: '这里的全部 {{n}} 页', volume: '所在案卷的全部页' },
    deskew: '纠偏', deskewHint: '文字倾斜 0.2° 以上的摆正', crop: '裁边', cropHint: '去掉四周的黑边',
    split: '拆分双页', splits: { no: '不拆分', leftFirst: '按书脊拆成两页，左页在前', rightFirst: '按书脊拆成两页，右页在前' },
    despeckle: '去污', despeckles: { no: '不去污', gentle: '轻（不大于 0.25 毫米的孤点）', strong: '强（不大于 0.5 毫米的孤点）' },
    tone: '色彩', tones: { keep: '保持原样', grey: '按内容：能用灰度的用灰度', bitonal: '按内容：清晰的用黑白，其余用灰度' },
    rotate: '旋转', quarters: { none: '不旋转', right: '顺时针 90°', half: '180°', left: '逆时针 90°' },
    kept: '原图永远保持扫描时的样子；红头、印章、照片和彩色内容始终保留颜色，污渍和印章不会被去掉。处理完可以整批撤销。',
    start: '开始处理', startPages: '处理 {{n}} 页', startVolume: '处理整卷', running: '正在处理图像', close: '关闭', leave: '关闭（继续处理）',
    done: '已处理 {{changed}} 页，{{same}} 页无需改动', refused: '；{{n}} 页没有处理（第 {{pages}} 页）', undoing: '正在撤销图像处理',
  },
  preview: {
    page: '第 {{n}} 页（{{at}} / {{of}}）', earlier: '前一页', later: '后一页', before: '看前一页', after: '看后一页', keys: '←→ 换页', now: '现在', nowOf: '第 {{n}} 页现在的样子', outcome: '处理后', thenOf: '第 {{n}} 页处理后的样子', half: '处理后，第 {{n}} 部分', same: '处理后（无变化）', looking: '正在看这一页……',
  },
  seen: {
    blank: '空白页', noLines: '看不出文字行', skewRight: '向右倾斜 {{degrees}}°', skewLeft: '向左倾斜 {{degrees}}°', border: '四周有黑边', noBorder: '没有黑边', fold: '看到书脊', noFold: '没有看到书脊，不拆分',
    needs: { colour: '有彩色内容，保留颜色', photograph: '有照片，保留颜色', faint: '字迹较淡，适合灰度', clear: '字迹清晰，可以黑白' },
  },
  stitch: { open: '拼接…', submit: '拼接', title: '拼接第 {{first}} 页和第 {{second}} 页', hint: '同一张大幅面分两次扫描时，把两幅拼成一页。相邻部分要重叠三分之一以上，先扫哪一半都可以。第二页并入第一页；两幅原图都原样保留，撤销即恢复为两页。', overlap: '重叠 {{pct}} %，拼接后 {{width}} × {{height}} 像素', picture: '拼接后的样子', done: '两页已拼成一页' },
  versions: {
    open: '版本', title: '第 {{n}} 页的版本', hint: '这一页曾经的每个样子都在这里，可以随时换回。', list: '版本列表', version: '版本 {{n}}', current: '当前版本', show: '换成这个版本', showN: '换成版本 {{n}}', restored: '已换成版本 {{n}}',
    how: { capture: '原图', replace: '换页', crop: '裁切', work: '图像处理' },
  },
  check: {
    title: '检查图像', preset: '要求', presets: { 'text-200': '一般文字：200 dpi 以上，倾斜 3° 以内', 'small-300': '字小、密集或不清：300 dpi 以上', 'facsimile-600': '仿真复制：600 dpi 以上，彩色' },
    extents: { item: '这一件', inbox: '收件箱', volume: '所在案卷' }, start: '开始检查', running: '正在检查图像', never: '还没有检查过。程序会逐页查看空白、重复、倾斜、切边、分辨率、色彩、页码和页数。',
    clean: '检查了 {{n}} 页，没有发现问题', summary: '检查了 {{pages}} 页，发现 {{all}} 处，其中 {{must}} 处要处理', keys: '↑↓ 选择 · Enter 打开这一页 · W 准予通过', waive: '准予通过', waiveAlike: '同类 {{n}} 处全部准予', waiveTitle: '准予这处问题通过？', waiveTitleMany: '准予这 {{n}} 处同类问题通过？', waiveDetail: '理由记入历史；图像或页数改动后，这处问题重新出现。', reopen: '撤回准予', waived: '已准予', waivedBy: '{{by}} {{at}}准予：{{reason}}', findings: '发现的问题', item: '档号', page: '页', severity: '程度', severities: { must: '要处理', check: '请核对' }, what: '问题', outdated: '（检查之后已改动）',
  },
  finding: {
    unusable: '图像打不开或已损坏', blank: '看起来是空白页', duplicate: '与第 {{other}} 页是同一个图像', alike: '与第 {{other}} 页很像（{{measure}} %），可能重复扫描', skew: '倾斜 {{measure}}°，超过 {{limit}}°', cutEdge: '文字在边缘被切断', darkBorder: '四周有黑边，需要裁边',
    resolution: '{{measure}} dpi，低于 {{limit}} dpi', resolutionUnknown: '文件没有写明分辨率，请核对是否达到 {{limit}} dpi', colourMode: '色彩模式不够：内容需要灰度或彩色', numberMissing: '按印刷页码，这一页之前缺 {{measure}} 页', numberTwice: '印刷页码与前一页相同', numberOrder: '印刷页码比前一页小，顺序可能不对', pageCount: '有 {{measure}} 页，著录为 {{limit}} 页',
  },
} as const;
