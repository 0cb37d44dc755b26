// Questions one after the other, with a way back: what `MCM: New…` is made of.

import * as vscode from 'vscode';

export interface Place {
  readonly title: string;
  readonly step: number;
  readonly totalSteps: number;
}

/** Gives the draft with its answer; or `back`; or `skip` when it has nothing to ask; or undefined when the person gave up. */
export type Step<T> = (draft: T, place: Place) => Promise<T | 'back' | 'skip' | undefined>;

/** Walks the steps. What was typed is kept when the person goes back. */
export async function walk<T extends object>(
  title: string,
  steps: readonly Step<T>[],
  first: T,
): Promise<T | undefined> {
  let draft = first;
  let direction = 1;
  for (let at = 0; at < steps.length; at += direction) {
    const answer = await steps[at]?.(draft, { title, step: at + 1, totalSteps: steps.length });
    if (answer === undefined) return undefined;
    if (answer === 'skip') continue;
    direction = answer === 'back' ? -1 : 1;
    if (answer !== 'back') draft = answer;
  }
  return draft;
}

export interface Input {
  readonly prompt: string;
  readonly placeholder: string;
  readonly value: string;
  /** What is wrong with it, as a sentence; asked when the person presses Enter. */
  readonly check: (value: string) => Promise<string | undefined>;
  readonly button?: vscode.QuickInputButton;
}

/** One line of text. `button` says that the button was pressed, with what was typed so far. */
export function input(place: Place, { prompt, placeholder, value, check, button }: Input) {
  type Answer = { readonly kind: 'text' | 'button'; readonly text: string } | 'back' | undefined;
  const box = vscode.window.createInputBox();
  Object.assign(box, place, { prompt, placeholder, value, ignoreFocusOut: true });
  box.buttons = [...backFrom(place), ...(button ? [button] : [])];
  return new Promise<Answer>(resolve => {
    box.onDidChangeValue(() => {
      box.validationMessage = undefined;
    });
    box.onDidAccept(async () => {
      const text = box.value.trim();
      box.busy = true;
      const problem = await check(text).catch(error => String(error instanceof Error ? error.message : error));
      box.busy = false;
      // Typed on while the answer was under way: the sentence would speak of another text.
      if (text !== box.value.trim()) return;
      if (problem === undefined) resolve({ kind: 'text', text });
      else box.validationMessage = problem;
    });
    box.onDidTriggerButton(pressed => {
      resolve(pressed === vscode.QuickInputButtons.Back ? 'back' : { kind: 'button', text: box.value });
    });
    box.onDidHide(() => resolve(undefined));
    box.show();
  }).finally(() => box.dispose());
}

/** One of several. */
export function pick<T extends vscode.QuickPickItem>(
  place: Place,
  items: readonly T[],
  active: T | undefined,
  placeholder: string,
) {
  const list = vscode.window.createQuickPick<T>();
  Object.assign(list, place, { items, placeholder, ignoreFocusOut: true, activeItems: active ? [active] : [] });
  list.matchOnDescription = true;
  list.buttons = backFrom(place);
  return new Promise<T | 'back' | undefined>(resolve => {
    list.onDidAccept(() => list.selectedItems[0] && resolve(list.selectedItems[0]));
    list.onDidTriggerButton(() => resolve('back'));
    list.onDidHide(() => resolve(undefined));
    list.show();
  }).finally(() => list.dispose());
}

function backFrom({ step }: Place): vscode.QuickInputButton[] {
  return step > 1 ? [vscode.QuickInputButtons.Back] : [];
}
