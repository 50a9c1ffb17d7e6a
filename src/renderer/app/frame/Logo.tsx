/** Two people facing each other across a table, seen from above. */
export function Logo({ size = 26 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true">
      <rect width="32" height="32" rx="9" fill="var(--accent)" />
      <path
        d="M10 25V8.5A1.5 1.5 0 0 1 11.500 7H17a6 6 0 0 1 0 12h-3.500"
        fill="none"
        stroke="var(--on-accent)"
        strokeWidth="3.200"
        strokeLinecap="round"
      />
      <circle cx="17" cy="13" r="2" fill="var(--on-accent)" />
    </svg>
  );
}
