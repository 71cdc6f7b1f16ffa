import type { syncErrors } from '../../errors/sync.ts';
import type { ErrorWordsFor } from '../error-words.ts';

export const syncErrorWords: ErrorWordsFor<typeof syncErrors> = {
  SYNC_SEGMENT_MALFORMED: { what: '对方送来的内容读不懂（第 {{line}} 行）。', kept: '一条也没有收下，这里的内容没有变。', action: '请重新发送，或重新制作交换包。若再次出现，多半是两边版本不同，请告诉维护藏卷的人。' },
  SYNC_SEGMENT_TOO_LARGE: { what: '对方送来的内容超过 {{limit}} 个字符。', kept: '没有读取其中任何内容。', action: '藏卷不会写出这样大的内容，请查明它的来处。' },
  SYNC_SEGMENT_BROKEN: { what: '对方送来的内容在途中被改动：第 {{line}} 行接不上前一行。', kept: '一条也没有收下，这里的内容没有变。', action: '请重新发送，或重新制作交换包。若仍然如此，说明有人改动过：请保留原件并报告负责安全的人。' },
  SYNC_SIGNATURE_WRONG: { what: '签名不是“{{author}}”的。', kept: '一条也没有收下，这里的内容没有变。', action: '请查明它来自哪个工作站或总部；保留原件并报告负责安全的人。' },
  SYNC_OP_TWICE: { what: '同一条记录在两个位置送来。', kept: '两条都已保留，以先到的为准。', action: '请查看该条；若第二条才对，请更正。' },
  SYNC_OP_NOT_YOURS: { what: '库房写下了只有总部才能写的记录。', kept: '该条留在日志中，没有执行。', action: '请由总部决定。' },
  SYNC_REQUEST_DECIDED: { what: '该申请已由 {{by}} 决定。', kept: '以先前的决定为准。', action: '打开该申请查看。' },
  SYNC_PACKAGE_UNKNOWN: { what: '这个文件夹不是交换包。', kept: '没有收下任何内容，这里的内容没有变。', action: '请选择名称以 PKG- 开头、其中有 manifest.json 的文件夹。' },
  SYNC_PACKAGE_NEWER: { what: '交换包由更新版本的藏卷制作（{{format}}）。', kept: '没有收下任何内容；交换包仍然有效。', action: '请保留交换包，先升级这里的藏卷，再收取。' },
  SYNC_PACKAGE_NOT_YOURS: { what: '交换包是给“{{to}}”的，在这里打不开。', kept: '没有收下任何内容；交换包仍然有效。', action: '请交给收件方。若收件方就是本工作站，说明密钥后来已更换，请对方重新制作。' },
  SYNC_PACKAGE_CHANGED: { what: '交换包在途中被改动：“{{name}}”与发送方写出的不同。', kept: '没有收下任何内容，这里的内容没有变。', action: '请从制作处重新复制，必要时换一个 U 盘。若仍然如此，请保留原件并报告负责安全的人。' },
  SYNC_PACKAGE_UNSIGNED: { what: '交换包自称来自“{{from}}”，但不是对方签名的，或这里没有登记对方。', kept: '没有收下任何内容，这里的内容没有变。', action: '请向发送方核实是否为其制作、是否已登记；保留原件并报告负责安全的人。' },
  SYNC_PACKAGE_INCOMPLETE: { what: '交换包不完整：缺少“{{name}}”或该文件被截断（共 {{missing}} 个文件）。', kept: '没有收下任何内容，这里的内容没有变。', action: '请重新复制整个文件夹，并在拔出 U 盘前先弹出。' },
  SYNC_PACKAGE_TOO_LARGE: { what: '交换包超出允许的大小：“{{name}}”超过上限 {{limit}}。', kept: '没有收下、也没有改动任何内容。', action: '若是送来的，请查明来处；若正在这里制作，请分成几个较小的交换包。' },
};
