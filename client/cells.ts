import { Selection, TextEditorRevealType, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { Text } from '../server/core/messages/message.ts';
import { CELL, type CellAnswer, type CellParams } from '../server/lsp/requests.ts';
import { askServer } from './ask-server.ts';
import { shown } from './shown.ts';

/** Where a command leads: which cells, and in which direction. */
type CellStep = Pick<CellParams, 'among' | 'to'>;

/** The commands that lead from cell to cell. */
export const CELL_STEPS: Readonly<Record<string, CellStep>> = {
  'gouji.nextProblemCell': { among: 'problems', to: 'next' },
  'gouji.previousProblemCell': { among: 'problems', to: 'previous' },
  'gouji.nextValueCell': { among: 'values', to: 'next' },
  'gouji.previousValueCell': { among: 'values', to: 'previous' },
  'gouji.cellAbove': { among: 'values', to: 'above' },
  'gouji.cellBelow': { among: 'values', to: 'below' },
};

const NONE: Readonly<Record<CellStep['among'], Text>> = {
  problems: { zh: '勾稽：表格中没有发现问题', en: 'Gouji: no problem in the cells of the tables' },
  values: { zh: '勾稽：这个方向没有数字格了', en: 'Gouji: no further cell for a figure in this direction' },
};

/** How long the status bar says that there is no such cell, in milliseconds. */
const SHOWN_FOR = 5_000;

/** Leads the cursor from cell to cell, one step after the other however fast the keys are pressed. */
export class CellWalk {
  private walked: Promise<void> = Promise.resolve();

  constructor(private readonly client: BaseLanguageClient) {}

  /** Selects the words of a cell, or puts the cursor where they would go. Rejects where there is no server. */
  go(step: CellStep): Promise<void> {
    const walk = () => this.take(step);
    this.walked = this.walked.then(walk, walk);
    return this.walked;
  }

  private async take(step: CellStep): Promise<void> {
    const editor = window.activeTextEditor;
    if (editor === undefined) return;
    const position = this.client.code2ProtocolConverter.asPosition(editor.selection.active);
    const cell = await askServer<CellAnswer>(this.client, CELL, editor.document, { position, ...step });
    if (cell === null) {
      window.setStatusBarMessage(shown(NONE[step.among]), SHOWN_FOR);
      return;
    }
    const range = this.client.protocol2CodeConverter.asRange(cell);
    editor.selection = new Selection(range.start, range.end);
    editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
  }
}
