import { Selection, type TextDocument, Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { Text } from '../server/core/messages/message.ts';
import type { DialectName } from '../server/core/tables/table.ts';
import {
  LAST_REPORT,
  type LastReportAnswer,
  NEW_REPORT,
  NEW_REPORT_INPUT,
  type NewReportAnswer,
  type NewReportInputAnswer,
  type NewReportInputParams,
  type NewReportParams,
} from '../server/lsp/requests.ts';
import { fileName } from './file-name.ts';
import { isServerGone, SERVER_GONE } from './server-gone.ts';
import { notice, shown } from './shown.ts';
import { type Answer, type Choice, chooseOne, type StepTitle, takeSteps, typeIn } from './wizard.ts';
import { isDamagedReport } from './wrong-encoding.ts';

export const NEW_REPORT_COMMAND = 'gouji.newReport';

const TITLE: Text = { zh: '新建年度报告', en: 'New Annual Report' };
const STEPS = 4;

const START: Text = { zh: '从哪里开始', en: 'What to begin with' };
const BLANK: Text = { zh: '空白报告', en: 'A blank report' };
const BLANK_DETAIL: Text = {
  zh: '规定的标题、六个部分和三张表，全部待填',
  en: 'The official titles, six sections and three tables, all to be filled in',
};
const OPEN: Text = { zh: '依据已打开的上年报告', en: 'Last year’s report, which is open' };
const CHOSEN: Text = { zh: '依据上年报告，选择文件…', en: 'Last year’s report, from a file…' };
const LAST_DETAIL: Text = {
  zh: '沿用标题、机关名称和统计期限的写法，填好上年结转，其余数字留空',
  en: 'Takes over title, organ and period, fills in 上年结转, and leaves all other figures blank',
};
const DIALOG: Text = { zh: '选择上年的年度报告', en: 'Choose last year’s annual report' };
const REPORTS: Text = { zh: '报告（Markdown、文本、HTML）', en: 'Reports (Markdown, text, HTML)' };
const ALL_FILES: Text = { zh: '所有文件', en: 'All files' };

const YEAR: Text = {
  zh: '报告年度（决定使用哪一版格式）',
  en: 'The report year, which decides the edition of the form',
};
const ORGAN: Text = { zh: '机关全称', en: 'The full name of the organ' };
const DIALECT: Text = { zh: '表格的写法', en: 'How the tables are written' };

const NO_REPORT: Text = {
  zh: '“{file}”看来不是政府信息公开工作年度报告，请另选一份，或者从空白报告开始。',
  en: '“{file}” does not look like an annual report. Choose another one, or begin with a blank report.',
};
const UNREADABLE: Text = {
  zh: '“{file}”不能作为文本打开。Word、PDF 文件请先另存为 Markdown 或纯文本。',
  en: '“{file}” cannot be opened as text. Save a Word or PDF file as Markdown or plain text first.',
};
const DAMAGED: Text = {
  zh: '“{file}”的编码没有认对，汉字都成了“�”。请先在编辑器中打开它，通过编码重新打开，选择 GB18030，再从打开的报告新建。',
  en: '“{file}” was read in the wrong encoding. Open it in an editor first, reopen it with encoding GB18030, and begin with the open report.',
};

/** Every way to write a table, the usual ones first, each in a phrase. */
const DIALECTS: Readonly<Record<DialectName, readonly [name: Text, about: Text]>> = {
  pipe: [
    { zh: 'Markdown 表格', en: 'Markdown table' },
    {
      zh: '用竖线分列，多数编辑器能直接预览；不能合并单元格',
      en: 'Columns between bars, shown by most editors; no merged cells',
    },
  ],
  html: [
    { zh: 'HTML 表格', en: 'HTML table' },
    {
      zh: '保留合并单元格，与规定格式的样子一致，适合网页发布',
      en: 'With the merged cells of the official form, for publishing on the web',
    },
  ],
  tsv: [
    { zh: '制表符分隔', en: 'Tab separated' },
    { zh: '可与 Excel、WPS 表格互相复制粘贴', en: 'To be copied from and to a spreadsheet' },
  ],
  'bare-pipe': [
    { zh: '竖线分隔的纯文本', en: 'Plain text with bars' },
    { zh: '用竖线分列，没有 Markdown 的分隔行', en: 'Columns between bars, without the delimiter row of Markdown' },
  ],
  'cell-lines': [
    { zh: '一格一行', en: 'One cell per line' },
    { zh: '与从网页或 Word 复制出来的纯文本相同', en: 'As text copied from a web page or from Word' },
  ],
};

/** What another extension or a test may say beforehand; then nothing is asked. Whatever is left out has its default. */
export interface NewReportArguments {
  /** Last calendar year, or the year after that of last year's report. */
  readonly year?: number | string;
  /** That of last year's report; else a place is left for it. */
  readonly organ?: string;
  /** That of last year's report; else Markdown. */
  readonly dialect?: DialectName;
  /** The file of last year's report. */
  readonly last?: Uri;
}

/** Last year's report, and what it says. */
interface LastReport extends NonNullable<LastReportAnswer> {
  readonly text: string;
}

/**
 * Opens a new report in an untitled document, the cursor at the first place to fill in.
 *
 * @param given see `NewReportArguments`; without it the user is asked
 * @returns the URI of the document; undefined where the user gave up, or was told why there is none
 */
export async function newReport(client: BaseLanguageClient, given: unknown): Promise<Uri | undefined> {
  const wanted = isArguments(given) ? await completed(client, given) : await new Wizard(client).run();
  if (wanted === undefined) return undefined;
  const answer = await client.sendRequest<NewReportAnswer>(NEW_REPORT, wanted);
  if (answer.kind === 'refused') {
    void window.showWarningMessage(answer.words);
    return undefined;
  }
  const document = await workspace.openTextDocument({ language: answer.language, content: answer.text });
  const { start, end } = client.protocol2CodeConverter.asRange(answer.selection);
  await window.showTextDocument(document, { selection: new Selection(start, end), preview: false });
  if (answer.words.length > 0) void window.showInformationMessage(answer.words.join(''));
  return document.uri;
}

async function completed(client: BaseLanguageClient, given: NewReportArguments): Promise<NewReportParams | undefined> {
  const last = given.last && (await readLast(client, given.last));
  if (given.last && last === undefined) return undefined;
  return {
    year: String(given.year ?? yearAfter(last)),
    dialect: given.dialect ?? last?.dialect ?? 'pipe',
    ...(given.organ !== undefined && { organ: given.organ }),
    ...(last && { last: last.text }),
  };
}

/** The questions to the user, and what was answered so far: going back finds it again. */
class Wizard {
  private last: LastReport | undefined;
  private year: string | undefined;
  private organ: string | undefined;
  private dialect: DialectName | undefined;

  constructor(private readonly client: BaseLanguageClient) {}

  /** Undefined where the user gave up. */
  async run(): Promise<NewReportParams | undefined> {
    const open = await this.openReport();
    const done = await takeSteps([
      () => this.askStart(open),
      () => this.askYear(),
      () => this.askOrgan(),
      () => this.askDialect(),
    ]);
    const { year, organ, dialect, last } = this;
    if (!done || year === undefined || organ === undefined || dialect === undefined) return undefined;
    return { year, organ, dialect, ...(last && { last: last.text }) };
  }

  /** The document in front of the user, if it is a report. */
  private async openReport(): Promise<(LastReport & { readonly name: string }) | undefined> {
    const document = window.activeTextEditor?.document;
    const said = document && (await this.ask(document));
    return document && said ? { ...said, text: document.getText(), name: fileName(document.uri) } : undefined;
  }

  private ask(document: TextDocument): Promise<LastReportAnswer> {
    return this.client.sendRequest<LastReportAnswer>(LAST_REPORT, { text: document.getText() });
  }

  private async askStart(open: Awaited<ReturnType<Wizard['openReport']>>): Promise<Answer<unknown>> {
    const choices: Choice<'blank' | 'open' | 'file'>[] = [
      { label: shown(BLANK), detail: shown(BLANK_DETAIL), value: 'blank' },
      ...(open
        ? [{ label: shown(OPEN), description: open.name, detail: shown(LAST_DETAIL), value: 'open' as const }]
        : []),
      { label: shown(CHOSEN), detail: shown(LAST_DETAIL), value: 'file' },
    ];
    for (;;) {
      const answer = await chooseOne(titleOf(1), shown(START), choices);
      if (answer.kind !== 'given') return answer;
      const before = this.last;
      this.last = answer.value === 'open' ? open : answer.value === 'file' ? await this.fromFile() : undefined;
      if (answer.value === 'file' && this.last === undefined) continue;
      // What another report said is no default any more.
      if (this.last !== before) this.year = this.organ = this.dialect = undefined;
      return answer;
    }
  }

  private async fromFile(): Promise<LastReport | undefined> {
    const [file] =
      (await window.showOpenDialog({
        title: shown(DIALOG),
        filters: { [shown(REPORTS)]: ['md', 'markdown', 'txt', 'html', 'htm'], [shown(ALL_FILES)]: ['*'] },
      })) ?? [];
    return file && readLast(this.client, file);
  }

  private async askYear(): Promise<Answer<string>> {
    const answer = await typeIn(titleOf(2), shown(YEAR), this.year ?? String(yearAfter(this.last)), this.judge('year'));
    if (answer.kind === 'given') this.year = answer.value;
    return answer;
  }

  private async askOrgan(): Promise<Answer<string>> {
    const answer = await typeIn(titleOf(3), shown(ORGAN), this.organ ?? this.last?.organ ?? '', this.judge('organ'));
    if (answer.kind === 'given') this.organ = answer.value;
    return answer;
  }

  private async askDialect(): Promise<Answer<DialectName>> {
    const choices = (Object.keys(DIALECTS) as DialectName[]).map((value) => {
      const [name, about] = DIALECTS[value];
      return { label: shown(name), detail: shown(about), value };
    });
    const usual = this.dialect ?? this.last?.dialect;
    const active = choices.find(({ value }) => value === usual);
    const answer = await chooseOne(titleOf(4), shown(DIALECT), choices, active);
    if (answer.kind === 'given') this.dialect = answer.value;
    return answer;
  }

  private judge(field: NewReportInputParams['field']): (value: string) => Promise<NewReportInputAnswer> {
    return async (value) => {
      try {
        return await this.client.sendRequest<NewReportInputAnswer>(NEW_REPORT_INPUT, { field, value });
      } catch (error) {
        if (!isServerGone(error)) throw error;
        return { good: false, words: shown(SERVER_GONE) };
      }
    };
  }
}

/** Reads the file of last year's report as VS Code reads files. Undefined where it is none, which the user is told. */
async function readLast(client: BaseLanguageClient, file: Uri): Promise<LastReport | undefined> {
  const name = fileName(file);
  const document = await workspace.openTextDocument(file).then(undefined, () => undefined);
  if (document === undefined) return warn(UNREADABLE, name);
  const text = document.getText();
  if (isDamagedReport(text, true)) return warn(DAMAGED, name);
  const said = await client.sendRequest<LastReportAnswer>(LAST_REPORT, { text });
  return said ? { ...said, text } : warn(NO_REPORT, name);
}

function warn(text: Text, file: string): undefined {
  void window.showWarningMessage(notice(text, { file }));
  return undefined;
}

function titleOf(step: number): StepTitle {
  return { title: shown(TITLE), step, totalSteps: STEPS };
}

/** The year a new report is most likely about: the one after last year's report, else the calendar year that is over. */
function yearAfter(last: LastReportAnswer | undefined): number {
  return last?.year === undefined ? new Date().getFullYear() - 1 : last.year + 1;
}

/** A command gets a URI, too, where it is called from a menu. */
function isArguments(given: unknown): given is NewReportArguments {
  return typeof given === 'object' && given !== null && !(given instanceof Uri);
}
