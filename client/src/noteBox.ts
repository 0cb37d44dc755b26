// The box in which a reviewer writes the note to a verdict. Its title names the person, who can be changed from it.

import * as vscode from 'vscode';

export interface NoteBox {
  readonly title: string;
  readonly prompt: string;
  readonly note: string;
  readonly required: boolean;
}

/** The note; or that somebody else is meant, with what was typed so far; or undefined when the person gave up. */
export type NoteAnswer = { readonly kind: 'note' | 'other'; readonly note: string } | undefined;

export function noteBox({ title, prompt, note, required }: NoteBox): Promise<NoteAnswer> {
  const box = vscode.window.createInputBox();
  box.title = title;
  box.prompt = prompt;
  box.placeholder = required
    ? vscode.l10n.t('What did you look at, and what did you find?')
    : vscode.l10n.t('A note for those who read after you (may stay empty)');
  box.value = note;
  box.ignoreFocusOut = true;
  box.buttons = [{ iconPath: new vscode.ThemeIcon('account'), tooltip: vscode.l10n.t('Somebody else…') }];
  return new Promise(resolve => {
    box.onDidChangeValue(() => {
      box.validationMessage = undefined;
    });
    box.onDidTriggerButton(() => resolve({ kind: 'other', note: box.value }));
    box.onDidAccept(() => {
      const text = box.value.trim();
      if (text || !required) resolve({ kind: 'note', note: text });
      else box.validationMessage = vscode.l10n.t('A note is needed here. One sentence is enough.');
    });
    box.onDidHide(() => resolve(undefined));
    box.show();
  }).finally(() => box.dispose()) as Promise<NoteAnswer>;
}
