import type { hostErrors } from '../../errors/host.ts';
import type { ErrorWordsFor } from '../error-words.ts';

export const hostErrorWords: ErrorWordsFor<typeof hostErrors> = {
  HOST_GONE: { what: '与后台核心的连接断开了。', kept: '屏幕上已确认的内容都已保存。', action: '正在自动重连；未确认的操作请在恢复后重做。' },
  HOST_FAULT: { what: '程序内部出现意外错误。', kept: '本次操作没有写入任何内容，之前的数据完好。', action: '请重试；若再次出现，请把编号 {{incident}} 告诉技术人员。' },
  HOST_UNKNOWN_CALL: { what: '界面请求了一个不存在的功能（{{call}}）。', action: '请刷新页面；界面与后台的版本可能不一致。' },
  HOST_INVALID_INPUT: { what: '提交的内容不符合要求：{{issues}}。', kept: '没有写入任何内容。', action: '请按提示修改后重新提交。' },
  HOST_INVALID_OUTPUT: { what: '后台给出的结果不符合约定（{{call}}）。', kept: '数据没有改变。', action: '请把此情况告诉技术人员。' },
  HOST_PORT_TAKEN: { what: '端口 {{port}} 已被别的程序占用。', action: '换一个端口（--port），或先关闭占用它的程序。' },
  HOST_TOKEN_REFUSED: { what: '启动令牌缺失或不正确。', action: '请用启动时打印的完整地址打开。' },
  HOST_ORIGIN_REFUSED: { what: '请求来自别的网站，已拒绝。', action: '请只从本机打印的地址打开藏卷。' },
  HOST_NAME_REFUSED: { what: '请求的主机名不是本机，已拒绝。', action: '请用 127.0.0.1 的地址打开。' },
  HOST_RATE_LIMITED: { what: '短时间内请求过多。', action: '请稍候几秒再试。' },
  DATA_FOLDER_IN_USE: { what: '数据文件夹 {{folder}} 正被另一个藏卷使用（进程 {{pid}}）。', kept: '数据没有改变。', action: '请切换到已打开的窗口，或先关闭它再启动。' },
  DATA_FOLDER_READ_ONLY: { what: '数据文件夹 {{folder}} 不能写入。', kept: '数据没有改变。', action: '请检查文件夹权限或磁盘的写保护，然后重新启动。' },
  DATA_FOLDER_NOT_EMPTY: { what: '文件夹 {{folder}} 里已有档案室数据。', kept: '原有数据没有改变。', action: '请换一个空文件夹，或直接打开它。' },
  DATA_FOLDER_EMPTY: { what: '文件夹 {{folder}} 里没有档案室数据。', action: '请检查路径，或先用 init 建立档案室。' },
  DATA_FROM_NEWER_VERSION: { what: '这份数据由更新版本的藏卷写成（数据版本 {{found}}，本程序只认到 {{supported}}）。', kept: '数据没有改变。', action: '请安装 {{needs}} 或更新的版本再打开。' },
  DATA_DAMAGED: { what: '数据库检查发现损坏：{{detail}}。', kept: '没有写入任何内容。', action: '请以修复模式（只读）打开查看，并从最近的备份恢复。' },
  DATA_MIGRATION_FAILED: { what: '升级数据库时第 {{step}} 步失败：{{detail}}。', kept: '数据库保持升级前的样子，备份在 {{backup}}。', action: '请不要删除备份，并联系技术人员。' },
  DATA_SQLITE_TOO_OLD: { what: '数据库引擎 SQLite {{found}} 过旧，存在丢失数据的缺陷。', kept: '没有打开数据库。', action: '请重新安装藏卷（需要 SQLite {{needs}} 以上）。' },
  DATA_DISK_FULL: { what: '磁盘已满，本次内容没有保存。', kept: '之前确认的内容都在。', action: '请腾出空间后重试。' },
  DATA_IO_FAILED: { what: '读写磁盘出错（{{detail}}），本次内容没有保存。', kept: '之前确认的内容都在。', action: '请检查磁盘和连接线，再重新启动藏卷。' },
  DATA_REPAIR_MODE: { what: '藏卷正以修复模式打开，只能查看，不能修改。', kept: '数据没有改变。', action: '请完成恢复后正常启动，再做修改。' },
  CLI_FILE_UNREADABLE: { what: '无法读取文件 {{file}}（{{detail}}）。', kept: '其中内容均未导入。', action: '请检查路径和权限。' },
  CLI_FILE_UNWRITABLE: { what: '无法写入文件“{{file}}”（{{detail}}）。', kept: '库房数据没有任何改动。', action: '请检查路径、权限和磁盘空间后重试。' },
  CLI_USAGE: { what: '命令用法不对：{{detail}}。', action: '用 muniment help 查看用法。' },
};
