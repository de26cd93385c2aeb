/** The parser of @medplum/core. It is no dependency of the project: where it is not installed, what needs it says that it is skipped. */
import { unescapeText } from '../../../shared/hl7/er7/escape';
import { firstField, plainSegment, type SegmentValues } from './parsed-values';

export interface MedplumMessage {
  readonly segments: readonly { readonly name: string; readonly fields: readonly { readonly components: readonly (readonly string[])[] }[] }[];
}
export interface Medplum {
  readonly Hl7Message: { readonly parse: (text: string) => MedplumMessage };
}

const packageName: string = '@medplum/core';
const isMedplum = (module: unknown): module is Medplum => typeof module === 'object' && module !== null && 'Hl7Message' in module;

/** The package; undefined where it is not installed. */
export async function medplum(): Promise<Medplum | undefined> {
  // The package holds a client besides its parser and asks for the browser's sockets, which Node has from version 22 on.
  if (!('WebSocket' in globalThis)) Object.defineProperty(globalThis, 'WebSocket', { value: EventTarget, configurable: true });
  const module: unknown = await import(/* @vite-ignore */ packageName).catch(() => undefined);
  return isMedplum(module) ? module : undefined;
}

/** What it makes of a message. It leaves escape sequences to its callers and MSH-1 out of its count, and finds a segment behind the last CR. */
export function medplumValues({ Hl7Message }: Medplum, text: string): readonly SegmentValues[] {
  return Hl7Message.parse(text).segments.filter((segment) => segment.name.trim() !== '').map(({ name, fields }) => {
    const values = fields.slice(name === 'MSH' ? firstField(name) - 1 : firstField(name));
    return plainSegment(name, values.map(({ components }) => components.map((repeat) => repeat.map((component) => unescapeText(component.split('&', 1)[0] ?? '')))));
  });
}
