// What every test in the window of VS Code begins with: a clerk at a window, who opens the report and runs commands.
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';

/** The report of the sample workspace, without its ending. */
export const REPORT = '云岭县档案局2024年政府信息公开工作年度报告';

/** After so long without an effect a key or the mouse is tried again, so often at most. */
export const RETRY_MS = 4_000;
const MOST_TRIES = 8;

/**
 * Opens a window, lets a clerk work there, and closes it. Where she fails a picture is taken, `failed`.
 *
 * @param {{ browser: import('playwright-core').Browser, address: string, screenshots: string, pictures?: string, width?: number, height?: number, language?: string }} window
 * the address of a window with the sample workspace; the folder of the pictures, and how their names begin; the display
 * language, English where it is left out
 * @param {(clerk: Clerk) => Promise<void>} work
 */
export async function atWindow(
  { browser, address, screenshots, pictures = '', width = 1360, height = 860, language },
  work,
) {
  const page = await browser.newPage({ viewport: { width, height } });
  const clerk = new Clerk(page, (name) => page.screenshot({ path: join(screenshots, `${pictures}${name}.png`) }));
  await mkdir(screenshots, { recursive: true });
  // As a language pack does; the texts of VS Code itself stay English without one.
  if (language) await page.addInitScript(`globalThis._VSCODE_NLS_LANGUAGE = ${JSON.stringify(language)}`);
  try {
    await page.goto(address);
    await work(clerk);
  } catch (error) {
    await clerk.photograph('failed');
    throw error;
  } finally {
    await page.close();
  }
}

class Clerk {
  /**
   * @param {import('playwright-core').Page} page
   * @param {(name: string) => Promise<unknown>} photograph takes a picture of the window
   */
  constructor(page, photograph) {
    this.page = page;
    this.photograph = photograph;
    /** The report in the explorer. */
    this.report = page.locator('.explorer-folders-view').getByText(`${REPORT}.md`);
    /** What the palette and other lists to choose from hold. */
    this.choices = page.locator('.quick-input-widget:visible .monaco-list-row');
    /** The Problems panel, which holds only the rows in view. */
    this.problems = page.locator('.markers-panel .monaco-list-row');
    /** How the report stands, in the status bar. */
    this.status = page.locator('.statusbar-item[id$="gouji.report"]');
    /** The frame of a web view, and its page, which VS Code puts into a frame in that frame. */
    this.webview = page.locator('iframe.webview.ready');
    this.webpage = this.webview.contentFrame().locator('iframe#active-frame').contentFrame();
  }

  async openReport() {
    await this.report.dblclick();
  }

  /** Runs a command of the palette, whose title begins so. While extensions start, the palette may close again. */
  async command(title) {
    const found = this.choices.filter({ hasText: new RegExp(`^${title}`, 'u') });
    await this.tries(
      async () => {
        await this.page.keyboard.press('F1');
        await this.page.keyboard.type(title);
        await found.first().click({ timeout: RETRY_MS });
      },
      () => this.page.keyboard.press('Escape'),
    );
  }

  /**
   * Opens the find widget, does something in its field, and goes back into the editor: keys pressed before that has the
   * focus again would still be for the widget.
   */
  async inFind(work) {
    await this.page.keyboard.press('Control+F');
    const widget = this.page.locator('.find-widget.visible');
    const field = widget.locator('textarea').first();
    await field.waitFor();
    const result = await work(field);
    await this.tries(async () => {
      await this.page.keyboard.press('Escape');
      await widget.waitFor({ state: 'hidden', timeout: RETRY_MS });
      await this.page.locator('.monaco-editor.focused').waitFor({ timeout: RETRY_MS });
    });
    return result;
  }

  /** Does something that VS Code may miss, until it has its effect. `before`: what makes way for another try. */
  async tries(work, before = async () => {}) {
    for (let tries = 1; ; tries++) {
      try {
        return await work();
      } catch (error) {
        if (tries === MOST_TRIES) throw error;
        await before();
      }
    }
  }
}
