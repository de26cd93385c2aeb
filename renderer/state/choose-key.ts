/** Which of the registered keys a pressed key means. */

/** One key of a page. `label` says what it does, for the overlay. */
export interface PageKey {
  readonly key: string;
  readonly label: string;
  readonly run: () => void;
  readonly isOff?: boolean;
  /** Where the key was pressed may decide: answers false to leave it to the field. */
  readonly isHeard?: (target: EventTarget | null) => boolean;
}

export interface Registration {
  readonly keys: () => readonly PageKey[];
  /** Keys of a dialog; while one is open, only these are heard. */
  readonly isDialog: boolean;
  /** Keys of the frame: heard last, shown apart. */
  readonly isGlobal: boolean;
}

/** What was pressed, and where. */
export interface Pressed {
  readonly name: string;
  readonly target: EventTarget | null;
  readonly isDialogOpen: boolean;
}

/** The key that is meant, or undefined. @param registrations the latest first */
export function chooseKey(registrations: readonly Registration[], pressed: Pressed): PageKey | undefined {
  const heard = pressed.isDialogOpen ? registrations.filter((one) => one.isDialog) : registrations;
  const inOrder = [...heard.filter((one) => !one.isGlobal), ...heard.filter((one) => one.isGlobal)];
  return inOrder
    .flatMap((one) => one.keys())
    .find((one) => one.key === pressed.name && !one.isOff && (one.isHeard?.(pressed.target) ?? true));
}
