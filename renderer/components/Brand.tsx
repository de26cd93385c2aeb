/** The mark of the program: a ledger page with a line ticked off. */
export function BrandMark({ size = 28 }: { readonly size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <rect width="32" height="32" rx="7" fill="#0a5c60" />
      <path d="M8 10h9M8 16h6M8 22h9" stroke="#9fd0d1" strokeWidth="2.4" strokeLinecap="round" fill="none" />
      <path d="m17.5 16.5 3 3.2 5.2-7.2" stroke="#fff" strokeWidth="2.8" strokeLinecap="round" strokeLinejoin="round" fill="none" />
    </svg>
  );
}
