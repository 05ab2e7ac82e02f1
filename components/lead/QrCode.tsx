/** Dark squares as one path; `rows` as a code maker gives them. A quiet edge of four squares, always dark on light. */
export function QrCode({ rows, label }: { rows: readonly (readonly boolean[])[]; label: string }) {
  const size = rows.length + 8;
  const path = rows.flatMap((row, y) =>
    row.flatMap((dark, x) => (dark ? [`M${x + 4} ${y + 4}h1v1h-1z`] : [])),
  );
  return (
    <svg class="rl-qr" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label}>
      <rect width={size} height={size} class="rl-qr-light" />
      <path d={path.join('')} class="rl-qr-dark" />
    </svg>
  );
}
