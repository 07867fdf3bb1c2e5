import {
  type InputBox,
  InputBoxValidationSeverity,
  QuickInputButtons,
  type QuickPick,
  type QuickPickItem,
  window,
} from 'vscode';

/** What a step of a wizard came to. */
export type Answer<Value> =
  | { readonly kind: 'given'; readonly value: Value }
  | { readonly kind: 'back' }
  | { readonly kind: 'given up' };

/** What stands above a step. */
export interface StepTitle {
  readonly title: string;
  readonly step: number;
  readonly totalSteps: number;
}

/** One of several to choose from. */
export interface Choice<Value> extends QuickPickItem {
  readonly value: Value;
}

/** What is to be said of the words typed so far. */
export interface Verdict {
  /** Whether they do. */
  readonly good: boolean;
  readonly words: string;
}

/** Takes the steps one after the other, back where the user goes back. False where the user gave up. */
export async function takeSteps(steps: readonly (() => Promise<Answer<unknown>>)[]): Promise<boolean> {
  for (let at = 0; at < steps.length; ) {
    const answer = await steps[at]?.();
    if (answer === undefined || answer.kind === 'given up') return false;
    at = answer.kind === 'back' ? Math.max(0, at - 1) : at + 1;
  }
  return true;
}

/** Lets the user choose one of several. */
export function chooseOne<Value>(
  title: StepTitle,
  placeholder: string,
  choices: readonly Choice<Value>[],
  active?: Choice<Value>,
): Promise<Answer<Value>> {
  const pick = window.createQuickPick<Choice<Value>>();
  pick.items = choices;
  if (active) pick.activeItems = [active];
  pick.placeholder = placeholder;
  pick.matchOnDetail = true;
  return asked(pick, title, (give) => {
    pick.onDidAccept(() => {
      const [chosen] = pick.selectedItems;
      if (chosen) give(chosen.value);
    });
  });
}

/** Lets the user type something, and says of it at every key whether it does and what comes of it. */
export function typeIn(
  title: StepTitle,
  prompt: string,
  value: string,
  judge: (typed: string) => Promise<Verdict>,
): Promise<Answer<string>> {
  const input = window.createInputBox();
  input.prompt = prompt;
  input.value = value;
  const look = async (): Promise<boolean> => {
    const typed = input.value;
    const { good, words } = await judge(typed);
    // What was typed since has a verdict of its own.
    if (input.value !== typed) return false;
    const severity = good ? InputBoxValidationSeverity.Info : InputBoxValidationSeverity.Error;
    input.validationMessage = { message: words, severity };
    return good;
  };
  return asked(input, title, (give) => {
    input.onDidChangeValue(look);
    input.onDidAccept(async () => {
      if (await look()) give(input.value);
    });
    void look();
  });
}

/** Shows a step until it is answered. It stays when the user looks something up in another window. */
function asked<Value>(
  input: InputBox | QuickPick<Choice<Value>>,
  { title, step, totalSteps }: StepTitle,
  listen: (give: (value: Value) => void) => void,
): Promise<Answer<Value>> {
  input.title = title;
  input.step = step;
  input.totalSteps = totalSteps;
  input.ignoreFocusOut = true;
  if (step > 1) input.buttons = [QuickInputButtons.Back];
  return new Promise<Answer<Value>>((resolve) => {
    listen((value) => resolve({ kind: 'given', value }));
    input.onDidTriggerButton(() => resolve({ kind: 'back' }));
    input.onDidHide(() => resolve({ kind: 'given up' }));
    input.show();
  }).finally(() => input.dispose());
}
