/** The mark: a short stroke of text with one red line under it. */
export function Mark({ size = 20 }: { size?: number }) {
  return (
    <svg class="rl-mark" viewBox="0 0 20 20" width={size} height={size} aria-hidden="true">
      <path class="rl-mark-text" d="M4 5.5h12M4 9.5h8" />
      <path class="rl-mark-line" d="M3.5 15h13" />
    </svg>
  );
}
