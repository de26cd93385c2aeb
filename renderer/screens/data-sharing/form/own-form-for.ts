import type { AppError } from '../../../../shared/contract/errors';
import type { FormKind } from '../../../../shared/domain/data-sharing';
import type { OwnForm } from '../../../../shared/domain/own-form';
import { ok, type Result } from '../../../../shared/result';
import { miis } from '../../../state/bridge';

/** The practice's PDF for this form, with its bytes; undefined where ours is used. */
export async function ownFormFor(forms: readonly OwnForm[], kind: FormKind, language: string): Promise<Result<{ readonly form: OwnForm; readonly pdf: Uint8Array } | undefined, AppError>> {
  const form = forms.find((one) => one.kind === kind && one.language === language);
  if (form === undefined) return ok(undefined);
  const kept = await miis.documents.get({ id: form.document });
  return kept.ok ? ok({ form, pdf: kept.value }) : kept;
}
