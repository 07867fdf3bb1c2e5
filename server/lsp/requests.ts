import type { Position, Range, TextDocumentIdentifier, WorkspaceEdit } from 'vscode-languageserver';
import type { Balance, ProblemGroup } from '../core/help/overview.ts';
import type { Severity } from '../core/problem.ts';
import type { DialectName } from '../core/tables/table.ts';

// What a client may ask beyond LSP: the names of the requests, and what goes and comes. Clients import this file, so it
// pulls nothing of the server in. Each answer is null for a document that is no report.

/** The report as HTML, to be shown beside the text: `PreviewParams` to `PreviewAnswer`. */
export const PREVIEW = 'gouji/preview';

/** The report as an HTML file that prints as the official form does: `PreviewParams` to `PrintedPageAnswer`. */
export const PRINTED_PAGE = 'gouji/printedPage';

export interface PreviewParams {
  readonly textDocument: TextDocumentIdentifier;
}

export type PreviewAnswer = {
  /** Of the document that is shown. */
  readonly version: number;
  /** As the report writes it; empty where it has none. */
  readonly title: string;
  /**
   * What goes into a body, in the language of the client. Everything of the report is escaped. Elements that stand in the
   * text have an id and `data-start` and `data-end`, offsets in UTF-16 code units; cells name in `data-equations` the
   * sums they are in, by their place in the list `#equations`.
   */
  readonly html: string;
} | null;

export type PrintedPageAnswer = {
  readonly title: string;
  /** A whole page, to be written in UTF-8. */
  readonly html: string;
} | null;

/** What somebody typed for a new report, judged: `NewReportInputParams` to `NewReportInputAnswer`. */
export const NEW_REPORT_INPUT = 'gouji/newReportInput';

export interface NewReportInputParams {
  readonly field: 'year' | 'organ';
  readonly value: string;
}

export interface NewReportInputAnswer {
  readonly good: boolean;
  /** What comes of it, or why it does not do, in the language of the client. */
  readonly words: string;
}

/** What a new report can take from a text: `LastReportParams` to `LastReportAnswer`. */
export const LAST_REPORT = 'gouji/lastReport';

export interface LastReportParams {
  /** The text itself: the server reads no files. */
  readonly text: string;
}

export type LastReportAnswer = {
  readonly year?: number;
  readonly organ?: string;
  readonly dialect: DialectName;
} | null;

/** A new report, blank but for what last year's says already: `NewReportParams` to `NewReportAnswer`. */
export const NEW_REPORT = 'gouji/newReport';

export interface NewReportParams {
  /** As it was typed. */
  readonly year: string;
  /** As it was typed; where it is left out that of last year's report. */
  readonly organ?: string;
  readonly dialect: DialectName;
  /** The text of last year's report. */
  readonly last?: string;
}

export type NewReportAnswer =
  | {
      readonly kind: 'written';
      /** The language mode of VS Code for it. */
      readonly language: 'markdown' | 'plaintext';
      readonly text: string;
      /** The first place to fill in. */
      readonly selection: Range;
      /** What is to be said of the figures that were taken over, in the language of the client. */
      readonly words: readonly string[];
    }
  | { readonly kind: 'refused'; readonly words: string };

/** What can be put into a document, a report or not: `InsertableParams` to `InsertableAnswer`. */
export const INSERTABLE = 'gouji/insertable';

export interface InsertableParams {
  readonly textDocument: TextDocumentIdentifier;
  readonly kind: 'table' | 'section';
}

/** Those that the report lacks first; null for a document that the server does not know. */
export type InsertableAnswer =
  | readonly {
      readonly id: string;
      /** In the language of the client, as is `about`. */
      readonly name: string;
      readonly about: string;
      readonly missing: boolean;
    }[]
  | null;

/** Puts one of them where the cursor is: `InsertParams` to `InsertAnswer`. */
export const INSERT = 'gouji/insert';

export interface InsertParams extends InsertableParams {
  readonly position: Position;
  readonly id: string;
}

/** With tab stops where the client takes them. Null where there is nothing of this id. */
export type InsertAnswer = WorkspaceEdit | null;

/** The cell to go to: `CellParams` to `CellAnswer`. */
export const CELL = 'gouji/cell';

export type CellParams = { readonly textDocument: TextDocumentIdentifier; readonly position: Position } & (
  | { readonly among: 'values'; readonly to: 'next' | 'previous' | 'above' | 'below' }
  | { readonly among: 'problems'; readonly to: 'next' | 'previous' }
);

/** Its words, or the place where a value would go; null where there is no such cell. */
export type CellAnswer = Range | null;

/** What there is to say of a report as a whole, and where its problems stand: `OverviewParams` to `OverviewAnswer`. */
export const OVERVIEW = 'gouji/overview';

export interface OverviewParams {
  readonly textDocument: TextDocumentIdentifier;
}

/** All words are in the language of the client. */
export type OverviewAnswer = {
  /** 2021年版 · 2023年度 · 2处不平 */
  readonly inShort: string;
  /** The same at length, a line each. */
  readonly details: readonly string[];
  /** Whether sums fail, some cannot be judged, all hold, or there is none. */
  readonly balance: Balance;
  /** The parts of the report that have problems, in the order of the text. */
  readonly groups: readonly {
    readonly kind: ProblemGroup['kind'];
    readonly name: string;
    /** Of a table, how its sums stand. */
    readonly detail?: string;
    readonly problems: readonly {
      readonly code: string;
      readonly message: string;
      readonly severity: Severity;
      readonly range: Range;
    }[];
  }[];
} | null;
