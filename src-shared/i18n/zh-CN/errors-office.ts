import type { officeErrors } from '../../errors/office.ts';
import type { ErrorWordsFor } from '../error-words.ts';

export const officeErrorWords: ErrorWordsFor<typeof officeErrors> = {
  OFFICE_FOLDER_IN_USE: { what: '文件夹 {{folder}} 正被另一个总部服务（进程 {{pid}}）使用。', kept: '没有改变任何内容。', action: '请使用正在运行的服务，或先将其停止；需要两个服务共用一个数据库时，请设置 DATABASE_URL。' },
  OFFICE_FOLDER_UNUSABLE: { what: '文件夹 {{folder}} 无法使用（{{detail}}）。', kept: '数据没有改变。', action: '请检查权限、剩余空间和磁盘后重新启动。' },
  OFFICE_FOLDER_CLOSED: { what: '数据库以账户 {{account}} 运行，该账户不能进入 {{folder}}。', kept: '数据没有改变。', action: '请用 --data 指定它能进入的文件夹（例如 /srv 下），或以普通用户启动总部服务。' },
  OFFICE_ACCOUNT_MISSING: { what: '数据库不能以 root 运行，而账户 {{account}} 未能建立（{{detail}}）。', kept: '没有改变任何内容。', action: '请手工建立该账户（useradd --system {{account}}），或以普通用户启动总部服务。' },
  OFFICE_DATABASE_NOT_HERE: { what: '本系统（{{system}}）没有内置数据库。', kept: '没有改变任何内容。', action: '请用 npm ci 安装，或在 DATABASE_URL 中给出一个 PostgreSQL 的地址。' },
  OFFICE_DATABASE_NOT_MADE: { what: '数据库未能建立：{{detail}}。', kept: '没有留下半成品，下次启动会重新建立。', action: '请检查剩余空间和数据文件夹的权限后重新启动。' },
  OFFICE_DATABASE_NOT_STARTED: { what: '数据库无法启动：{{detail}}。', kept: '数据库文件没有改动。', action: '请查看日志 {{log}}；如果提示损坏，请从最近的备份恢复。' },
  OFFICE_DATABASE_OTHER_VERSION: { what: '数据由 PostgreSQL {{found}} 写成，本程序自带的是 {{supported}}。', kept: '数据没有改变。', action: '请启动写成这些数据的藏卷版本，做一次备份，再在本版本中恢复。' },
  OFFICE_DATABASE_UNREACHABLE: { what: '无法连接数据库 {{address}}：{{detail}}。', kept: '没有改变任何内容。', action: '请检查 DATABASE_URL、网络，以及数据库是否在运行。' },
  OFFICE_DATABASE_GONE: { what: '与数据库的连接中断了。', kept: '已确认的内容都在；本次请求是否已执行尚不清楚。', action: '请几秒后重发；带有自身编号的内容不会重复登记。' },
  OFFICE_DATABASE_BUSY: { what: '同时修改同一内容的请求过多。', kept: '本次请求没有改变任何内容。', action: '请几秒后重发。' },
  OFFICE_SCHEMA_NEWER: { what: '数据库已由更新的藏卷（{{needs}}）升级到版本 {{found}}，本程序只认到 {{supported}}。', kept: '数据没有改变。', action: '请安装 {{needs}} 或更新的版本。' },
  OFFICE_SCHEMA_DIFFERS: { what: '数据库由另一个构建建立：步骤 {{name}} 与本程序不一致。', kept: '数据没有改变。', action: '请启动建立它的程序，或联系技术人员。' },
  OFFICE_SCHEMA_FAILED: { what: '升级数据库时 {{name}} 失败：{{detail}}。', kept: '数据库保持该步骤之前的样子。', action: '请联系技术人员，并告知该步骤。' },
  OFFICE_UNKNOWN_ADDRESS: { what: '总部服务没有 {{method}} {{path}} 这个地址。', action: '请检查地址；双方的版本可能不一致。' },
  OFFICE_NOT_JSON: { what: '发送的内容不是有效的 JSON。', kept: '没有写入任何内容。', action: '请以 application/json 发送。' },
  OFFICE_BODY_TOO_LARGE: { what: '发送的内容超过了该地址允许的 {{limit}} 字节。', kept: '没有写入任何内容。', action: '请分成较小的部分发送。' },
  OFFICE_PASSWORD_ONE_TIME: { what: '这个口令只用于首次登录。', kept: '没有改变任何内容。', action: '请先设置自己的口令。' },
};
