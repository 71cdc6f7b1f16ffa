export const devicesMessages = {
  attention: '需处理', details: '{{name}}的状态', whatToDo: '怎么办', kept: '已保留', lastError: '现在的问题', noError: '没有问题', reconnects: '重连 {{n}} 次', sinceWords: '{{time}}起', driver: '驱动', address: '地址', identity: '设备自报', edit: '修改设置', trace: '导出通信记录', traceDone: '通信记录已存为 {{file}}',
  testRead: '试读一次', testPrint: '试打一张', testTags: '试读标签', testScan: '试扫：用枪扫任意条码', reading: '{{t}} ℃ · {{rh}} %RH', absent: '未接探头', raw: '原始字节 {{hex}}', tags: '听到 {{n}} 个标签', noTags: '没有听到标签', scanned: '读到 {{code}}',
  found: '已插上但未登记的 USB 设备', foundHint: '只列出，不打开，也不写入。', foundNone: '没有其他 USB 设备。', unknown: '不认识，不会碰它', add: '登记…', again: '重新查找', option: { widthMm: '标签宽（毫米）', heightMm: '标签高（毫米）', gapMm: '间隙（毫米）', dpi: '分辨率（点/英寸）', answers: '打印机会回答', unitId: '从站地址', framing: '帧格式', registerOrder: '寄存器顺序', probe: '探头', hidBackEnd: 'HID 接口' },
  choice: { 'true': '是', 'false': '否（单向）', temperatureFirst: '先温度', humidityFirst: '先湿度', internal: '内置', external: '外接', tcp: 'Modbus TCP', rtu: 'RTU' },
  usb: 'USB 打印口', linux: 'Linux：普通用户要用 USB 设备，需装一条 udev 规则', linuxHow: '把下面内容存为 /etc/udev/rules.d/70-muniment.rules，然后运行 sudo udevadm control --reload && sudo udevadm trigger，重新插上设备。', copy: '复制规则', copied: '已复制', windows: 'Windows：标签打印机装了厂商驱动后由系统占用 USB，请改用网口（9100 端口），或用“A4 纸”走系统打印；条码枪请设为 HID POS 或键盘方式。',
} as const;
