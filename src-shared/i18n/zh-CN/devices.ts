export const devicesMessages = {
  attention: '需处理', details: '{{name}}的状态', whatToDo: '怎么办', kept: '已保留', lastError: '现在的问题', noError: '没有问题', reconnects: '重连 {{n}} 次', sinceWords: '{{time}}起', driver: '驱动', address: '地址', identity: '设备自报', edit: '修改设置', trace: '导出通信记录', traceDone: '通信记录已存为 {{file}}',
  testRead: '试读一次', testPrint: '试打一张', testTags: '试读标签', testScan: '试扫条码', testPreview: '试扫一页', reading: '{{t}} ℃ · {{rh}} %RH', absent: '未接探头', raw: '原始字节 {{hex}}', tags: '听到 {{n}} 个标签', noTags: '没有听到标签', scanned: '读到 {{code}}',
  scan: {
    start: '开始试扫', stop: '结束试扫', now: '现在扫任意一个条码。试扫期间不会打开任何盒、件。', field: '试扫', lost: '光标离开了：点回这里再扫，否则会打开扫到的盒或件。', raw: '原始字节', prefix: '前缀', suffix: '后缀', none: '无', symbology: '码制', notTold: '扫码枪没有说', at: '时间', keys: '键盘方式收到，{{ms}} 毫秒/字符；不是经此设备的 USB 连接收到的，可能是另一把枪。',
  },
  preview: {
    start: '扫一页看看', hint: '用最低分辨率扫一页，只在这里显示，不存入任何档案。没有平板的扫描仪会走一张纸。', done: '{{model}} · {{source}} · {{dpi}} dpi · {{width}} × {{height}} 像素 · {{kilobytes}} KB · {{seconds}} 秒', image: '试扫的一页', platen: '平板', feeder: '进纸器',
  },
  printerOff: '已停用', printerOther: '接着的不是这种打印机',
  found: '已插上但未登记的 USB 设备', foundHint: '只列出，不打开，也不写入。', foundNone: '没有其他 USB 设备。', unknown: '不认识，不会碰它', add: '登记…', again: '重新查找', option: { climate: '控制器自带的温湿度探头', widthMm: '标签宽（毫米）', heightMm: '标签高（毫米）', gapMm: '间隙（毫米）', dpi: '分辨率（点/英寸）', answers: '打印机会回答', unitId: '从站地址', framing: '帧格式', registerOrder: '寄存器顺序', probe: '探头', hidBackEnd: 'HID 接口', usualPreset: '默认方式（分辨率与颜色，依 DA/T 31）', usualSource: '默认来源', usualSides: '默认扫描面', root: '扫描仪路径', protocol: '协议', certificate: '认可的证书（SHA-256）', busyMs: '最长等待忙（毫秒）', pageMs: '一页最长（毫秒）', device: '程序里的扫描仪名称', driver: '扫描接口' },
  choice: { noSensor: '没有，或不用', roomSensor: '有，计入本库房', 'true': '是', 'false': '否（单向）', temperatureFirst: '先温度', humidityFirst: '先湿度', internal: '内置', external: '外接', tcp: 'Modbus TCP', rtu: 'RTU', 'colour-300': '彩色 300 dpi', 'colour-200': '彩色 200 dpi', 'grey-300': '灰度 300 dpi', 'blackWhite-300': '黑白 300 dpi', 'facsimile-600': '彩色 600 dpi（仿真复制）', feeder: '进纸器', platen: '平板', oneSide: '单面', bothSides: '双面', wia: 'WIA', twain: 'TWAIN', escl: 'eSCL', sane: 'SANE' },
  network: { find: '在网络中查找扫描仪', none: '没有扫描仪应答。请直接填写地址，或在扫描仪上打开 AirScan（eSCL）。', deaf: '无法监听网络（{{reason}}）。请直接填写扫描仪的地址。', list: '网络中的扫描仪', use: '选用', certificate: '读取证书', shown: '它自称“{{subject}}”，有效期至 {{until}}。指纹（SHA-256）：', compare: '请与扫描仪自己页面上的指纹核对；保存即认可，且只认可这一张。' },
  usb: 'USB 打印口', linux: 'Linux：普通用户要用 USB 设备，需装一条 udev 规则', linuxHow: '把下面内容存为 /etc/udev/rules.d/70-muniment.rules，然后运行 sudo udevadm control --reload && sudo udevadm trigger，重新插上设备。', copy: '复制规则', copied: '已复制', windowsTitle: 'Windows：设备插在这台电脑上', otherSystemTitle: '插在这台电脑上的 USB 设备', otherSystem: '藏卷运行在 macOS 或其他系统上，USB 设备不需要另装规则。连不上时请看上面每台设备写明的原因。', windows: 'Windows：标签打印机装了厂商驱动后由系统占用 USB，请改用网口（9100 端口），或用“A4 纸”走系统打印；条码枪请设为 HID POS 或键盘方式。',
} as const;
