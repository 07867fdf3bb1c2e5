import type { Text } from '../core/index.ts';

/** What `gouji --help` prints; `{formats}` stands for the names of the formats. */
export const HELP: Text = {
  zh: `勾稽：检查政府信息公开工作年度报告（Markdown 或纯文本）

用法：gouji check [路径…] [选项]

路径可以是文件或文件夹；不写就是当前文件夹，- 是标准输入。文件夹中检查所有 .md、
.markdown 和 .txt 文件，包括下级文件夹，名称以 . 开头的和 node_modules 除外。
文件编码可以是 UTF-8、UTF-16（带 BOM）或 GB18030（含 GBK、GB2312）。

选项：
  --format 格式           输出格式：{formats}；默认 text，给人看的文字
  --fix                   自动改正，只作不丢失、不添加信息的改正，按原来的编码和换行符
                          写回原文件，再报告余下的问题；标准输入的改正结果写到标准输出，
                          报告写到标准错误输出
  --tables                在 JSON 中列出表格的全部数值
  --stdin-filename 名称   检查标准输入，结果中用这个名称
  --year 年份             报告年度，标题中没有写或写错时用
  --lang zh|en            输出语言；不写则依 LC_ALL、LC_MESSAGES、LANG，
                          这些变量没有设置或为 C、POSIX 时用中文
  --config 文件           设置文件；不写则从当前文件夹起逐级向上找 gouji.json
  -h, --help              显示本说明
  -v, --version           显示版本

环境变量 NO_COLOR 关闭颜色，FORCE_COLOR 打开颜色；平时只在终端上用颜色。

退出码：0 没有错误；1 有错误，或有文件无法读取、改写；2 用法不对，或没有可以检查的文件。
设置文件中的 blocking 指定较轻的级别时，达到这一级别的问题也使退出码为 1。
`,
  en: `Gouji: checks annual reports on government information disclosure (Markdown or plain text)

Usage: gouji check [PATH…] [options]

A path is a file or a folder; none means the current folder, - means standard input. In a folder all
.md, .markdown and .txt files are checked, subfolders too; names that begin with a dot and node_modules
are left out. Files may be in UTF-8, UTF-16 (with a byte order mark) or GB18030 (GBK, GB2312).

Options:
  --format FORMAT         what to write: {formats}; text, for people, is the default
  --fix                   mend what can be mended without losing or inventing anything, write the
                          file back in its encoding and line ends, and report what is left; with
                          standard input, the mended text goes to standard output and the report
                          to standard error
  --tables                list all values of the tables in the JSON
  --stdin-filename NAME   check standard input and call it NAME in the results
  --year YEAR             the report year, where the title does not say it or says it wrong
  --lang zh|en            the language; else that of LC_ALL, LC_MESSAGES or LANG, and Chinese
                          where these are not set or are C or POSIX
  --config FILE           the settings; else gouji.json in the current folder or one above it
  -h, --help              show this text
  -v, --version           show the version

NO_COLOR turns colours off and FORCE_COLOR turns them on; otherwise they are used on a terminal only.

Exit code: 0 no errors; 1 errors, or a file that cannot be read or written; 2 bad usage, or nothing to check.
blocking in the settings makes it 1 for problems of a lesser severity too.
`,
};
