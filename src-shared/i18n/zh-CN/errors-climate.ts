import type { climateErrors } from '../../errors/climate.ts';
import type { ErrorWordsFor } from '../error-words.ts';

export const climateErrorWords: ErrorWordsFor<typeof climateErrors> = {
  CLIMATE_NOTE_NEEDED: { what: '{{rooms}} 的读数超出规定范围，须写明情况。', kept: '本次登记还没有保存，已填的数值都在。', action: '请在备注里写明原因或已采取的措施，再保存；保存后会生成一条待办。' },
  CLIMATE_IN_FUTURE: { what: '{{room}} 的读数时间晚于现在。', kept: '没有保存任何读数。', action: '请改正时间；若本机时钟不准，请先校时。' },
  CLIMATE_LIMITS_EMPTY: { what: '下限高于上限，没有读数能符合这样的范围。', kept: '原来的范围没有改变。', action: '请改正上、下限。' },
  CLIMATE_SPAN_EMPTY: { what: '结束时间不晚于开始时间。', action: '请改正时间范围。' },
  CLIMATE_SENSOR_NOT_FOUND: { what: '没有名为 {{deviceId}} 的温湿度传感器。', action: '请在设置的“设备”中核对。' },
  CLIMATE_SENSOR_UNBOUND: { what: '传感器 {{deviceId}} 还没有绑定库房。', kept: '没有记录读数。', action: '请先在“环境”中把它绑定到库房。' },
  CLIMATE_SENSOR_ABSENT: { what: '传感器 {{deviceId}} 没有接探头。', kept: '已记下“无读数”，没有用零代替。', action: '请检查探头插头；需要时先用手持仪表登记。' },
  CLIMATE_LOGGER_UNREADABLE: { what: '{{file}} 里没有找到带日期的温度或湿度列。', kept: '没有记录任何读数，文件没有改动。', action: '请在记录仪软件里导出为 CSV（含列名），再导入。' },
  CLIMATE_LOGGER_NOTHING_NEW: { what: '{{file}} 里没有新的读数，都已经记录过，或所选传感器不在文件里。', kept: '没有改变任何读数。', action: '请核对文件和所选的传感器。' },
  CLIMATE_IMPORT_NOT_FOUND: { what: '没有这一次导入。', kept: '没有改变任何读数。', action: '请刷新导入记录后再选。' },
  CLIMATE_IMPORT_WITHDRAWN: { what: '{{file}} 的这次导入已经撤回。', kept: '其他读数没有改变。', action: '需要时可以重新导入该文件。' },
};
