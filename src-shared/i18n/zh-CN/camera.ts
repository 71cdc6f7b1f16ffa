export const cameraMessages = {
  options: '拍摄设置',
  other: '其他',
  doings: '自动拍摄与分页',
  sound: '拍好时响一声',
  framesOnly: '只用视频画面',
  framesOnlyHint: '这台相机的照片迟迟不来时用；清晰度较低。重新打开摄像头后恢复。',
  stillSize: '照片 {{width}} × {{height}} 像素',
  frameSize: '这台相机没有比视频更大的照片，拍下的就是视频画面。',
  gone: '照片到来之前摄像头已关闭，这一张没有存入任何档案。请重拍。',
  late: {
    what: '等了 {{s}} 秒，相机没有交出照片。', kept: '这一张没有存入；已拍的页面都在。', action: '纸张放着不动，再拍一次；仍不行就改用视频画面，或重新插拔相机。照片若晚到也不会存入。', again: '再拍一次', frames: '改用视频画面', close: '知道了',
  },
  auto: {
    switch: '放好自动拍', waiting: '等待放上下一页（空格键可拍现在这页）', moving: '有动静，等纸张放好', settling: '等纸张静止…', faulty: '已静止，但画面有问题：调整后再拍，或按空格键', same: '这一页已拍，请换下一页', taken: '正在拍这一页',
  },
  split: {
    switch: '书册分左右页', line: '分页线', order: '书册先读哪一页', leftFirst: '左页在前', rightFirst: '右页在前', orderHint: '线装古籍、竖排书从右往左读，选“右页在前”。原照片整张保存，两页各取一半，之后可再调整分页线。',
    hand: '分页线：按您放的位置', fold: '分页线：已对准书缝', middle: '没看到书缝，按正中分：可拖动分页线', find: '自动找书缝',
    adjust: '调整分页线', adjustHint: '拖动分页线，或用 ← → 键。原照片不变，文字会重新识别。', adjusted: '分页线已调整',
  },
  lock: {
    title: '保持现在的状态', focus: '锁定对焦', exposure: '锁定曝光', whiteBalance: '锁定白平衡', hint: '先放好一页、等画面清晰再锁定，同一批纸张就一样清楚、一样亮。换相机或重新插拔后要再锁。',
    absent: '这台相机不让程序控制', none: '这台相机（或浏览器）不让程序锁定对焦、曝光和白平衡。如相机上有对焦锁定键，请在相机上锁。', broken: '相机答应了，但没有照做：{{what}}。请看画面是否仍在变化。',
  },
} as const;
