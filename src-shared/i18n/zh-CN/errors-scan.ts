import type { scanErrors } from '../../errors/scan.ts';
import type { ErrorWordsFor } from '../error-words.ts';

export const scanErrorWords: ErrorWordsFor<typeof scanErrors> = {
  SCAN_FEEDER_EMPTY: { what: '进纸器里没有纸。', kept: '此前扫描的页都已存好。', action: '请放入纸张，然后按“继续”。' },
  SCAN_JAM: { what: '进纸器卡纸了。', kept: '卡纸之前的页都已存好。', action: '请打开盖板取出卡住的纸，把它放回未扫描的那一叠最上面，然后按“继续”。' },
  SCAN_DOUBLE_FEED: { what: '扫描仪一次吸入了两张纸。', kept: '此前的页都已存好。', action: '请把这两张分开，放回未扫描的那一叠最上面，然后按“继续”。' },
  SCAN_COVER_OPEN: { what: '扫描仪的盖板开着。', kept: '此前扫描的页都已存好。', action: '请合上盖板，然后按“继续”。' },
  SCAN_BUSY: { what: '扫描仪一直忙，没有接受这次扫描。', kept: '此前扫描的页都已存好。', action: '请等别人用完，或在扫描仪上结束其任务，然后按“继续”。' },
  SCAN_STOPPED: { what: '扫描仪停下了，没有说明原因。', kept: '停下之前的页都已存好。', action: '请看扫描仪的面板，排除后按“继续”。' },
  SCAN_CANCELLED_THERE: { what: '扫描在扫描仪上被取消了。', kept: '取消之前的页都已存好。', action: '如需接着扫，请把未扫描的纸放好，按“继续”。' },
  SCAN_IMAGE_TRUNCATED: { what: '有一页的图像没有传完整。', kept: '残缺的图像没有存入；此前的页都已存好。', action: '请把这一张放回未扫描的那一叠最上面，然后按“继续”。' },
  SCAN_LINK_LOST: { what: '与扫描仪的连接断开了。', kept: '断开之前的页都已存好。', action: '请检查扫描仪的电源和网线；把没有存入的纸放回进纸器，然后按“继续”。' },
  SCAN_TIMEOUT: { what: '扫描仪很久没有回答。', kept: '此前扫描的页都已存好。', action: '请看扫描仪是否在休眠或报错，然后按“继续”。' },
  SCAN_UNEXPECTED_ANSWER: { what: '扫描仪的回答无法辨认（{{reason}}）。', kept: '此前扫描的页都已存好。', action: '请核对设备地址与驱动；若反复出现，请导出通信记录交给技术人员。' },
  SCAN_SETTINGS_REFUSED: { what: '扫描仪不支持这样扫描（{{setting}}）。', kept: '没有扫描任何一页。', action: '请换一种分辨率、颜色或来源。' },
  SCAN_DENIED: { what: '扫描仪拒绝了访问。', kept: '此前扫描的页都已存好。', action: '请检查扫描仪的用户限制，以及本机使用扫描仪的权限。' },
  SCAN_DEVICE_FAILED: { what: '扫描仪报告了故障（{{detail}}）。', kept: '此前扫描的页都已存好。', action: '请重新启动扫描仪后按“继续”；若反复出现，请报修。' },
  SCAN_PROGRAM_MISSING: { what: '本机没有安装扫描程序 {{program}}。', kept: '没有扫描任何一页。', action: '请安装 {{program}} 后重试；网络扫描仪可以改用 eSCL 驱动，不需要安装程序。' },
  SCAN_PROGRAM_FAILED: { what: '扫描程序 {{program}} 意外结束（{{detail}}）。', kept: '此前扫描的页都已存好。', action: '请检查扫描仪与驱动后按“继续”。' },
  SCAN_IN_USE: { what: '这台扫描仪正在扫描另一批。', kept: '没有扫描任何一页。', action: '请等那一批结束，或先取消它。' },
  SCAN_INTERRUPTED: { what: '扫描时程序中断了。', kept: '中断之前存入的页都在，没有重复。', action: '请对照最后一页，把没有存入的纸放回进纸器，然后按“继续”。' },
  SCAN_CODES_UNREAD: { what: '无法判断第 {{page}} 页是不是分隔页。', kept: '这一页已照常存好，此前的页也都在。', action: '请看一下这一页：如果是分隔页，请手工归入其后的页；然后按“继续”。' },
  SCAN_PART_NOT_FOUND: { what: '没有找到这一批里的这一部分。', action: '请刷新后重试。' },
  SCAN_BATCH_NOT_FOUND: { what: '没有找到这一批扫描。', action: '请刷新后重试。' },
  SCAN_BATCH_NOT_WAITING: { what: '这一批扫描已经完成或正在进行，不能继续。', kept: '已扫描的页没有改变。', action: '如需再扫，请开始新的一批。' },
  SCAN_TOO_MANY_PAGES: { what: '一批不能超过 {{limit}} 页。', kept: '已扫描的页都已存好。', action: '请开始新的一批。' },
};
