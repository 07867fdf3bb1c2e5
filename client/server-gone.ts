import { ErrorCodes, ResponseError } from 'vscode-languageclient';
import type { Text } from '../server/core/messages/message.ts';

/** Said where the server ended while somebody waited for its answer. */
export const SERVER_GONE: Text = {
  zh: '勾稽的检查程序中途退出，这一步没有完成，文件内容不受影响。请稍后再试一次；仍然不行的，请执行命令“勾稽: 重新启动语言服务器”。',
  en: 'Gouji’s language server ended before this was done; your files are not affected. Try again in a moment. If it still fails, run the command “Gouji: Restart Language Server”.',
};

const CODES: readonly number[] = [
  ErrorCodes.ConnectionInactive,
  ErrorCodes.MessageReadError,
  ErrorCodes.MessageWriteError,
  ErrorCodes.PendingResponseRejected,
];

/** Whether a question got no answer because no server is there, or the one that was asked has ended. */
export function isServerGone(error: unknown): boolean {
  return error instanceof ResponseError && CODES.includes(error.code);
}
